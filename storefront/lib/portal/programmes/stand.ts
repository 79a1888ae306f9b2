import type { SellerProgramme } from "./types"

/** Where a programme stands for its seller. */
export type Stand = "waiting" | "joined" | "over"

/** Invited and still open, joined and not over, or past: also what was announced, or went by, without an answer. */
export function standOf(
  { part, state, ends_at }: Pick<SellerProgramme, "part" | "state" | "ends_at">,
  now = new Date(),
): Stand {
  if (state === "ended" || state === "stopped" || part === "left") return "over"
  if (part === "joined") return "joined"
  return state === "draft" && now < new Date(ends_at) ? "waiting" : "over"
}

/** How a programme stands, as its seller has to know it. */
export function wordOf(programme: SellerProgramme) {
  const { part, state, brought } = programme
  if (part === "left") return "left"
  if (state === "ended" || state === "stopped") return state
  if (part === "invited")
    return standOf(programme) === "over" ? "late" : brought ? "again" : "invited"
  return state === "announced" || state === "running" ? state : "joined"
}
