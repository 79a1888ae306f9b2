import type { SellerProgramme } from "./types"

/** Where a programme stands for its seller. */
export type Stand = "waiting" | "asked" | "joined" | "open" | "over"

const PAST = ["ended", "stopped", "dropped"] as const
const isPast = (state: SellerProgramme["state"]): state is (typeof PAST)[number] =>
  PAST.some((one) => one === state)

/**
 * Invited and still open, asked for, joined and not over, one that he may ask for, or past: also what was announced, or went by, without
 * an answer. Whoever asked under other terms is waited for.
 */
export function standOf(
  {
    part,
    state,
    ends_at,
    outdated,
  }: Pick<SellerProgramme, "part" | "state" | "ends_at" | "outdated">,
  now = new Date(),
): Stand {
  if (isPast(state) || part === "left") return "over"
  if (part === "joined") return "joined"
  if (state !== "draft" || now >= new Date(ends_at)) return "over"
  if (part === "open" || part === "refused") return "open"
  return part === "applied" && !outdated ? "asked" : "waiting"
}

/** How a programme stands, as its seller has to know it. */
export function wordOf(programme: SellerProgramme) {
  const { part, state, brought, outdated } = programme
  if (part === "left") return "left"
  if (isPast(state)) return state
  if (part === "joined") return state === "announced" || state === "running" ? state : "joined"
  if (part === "refused") return "refused"
  if (standOf(programme) === "over") return "late"
  if (part === "open") return "open"
  if (part === "applied") return outdated ? "outdated" : "applied"
  return brought ? "again" : "invited"
}
