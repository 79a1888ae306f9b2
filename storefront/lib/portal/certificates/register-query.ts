import type { RawParams } from "@/lib/search/state"

export const STANDINGS = [
  "valid",
  "renewal_due",
  "extended",
  "expired",
  "on_hold",
  "withdrawn",
  "superseded",
  "reported",
] as const

/** What of the register is asked for; what is left out does not matter. */
export interface RegisterQuery {
  q?: string
  standing?: (typeof STANDINGS)[number]
  sold?: "yes" | "no"
  /** Those alone that hold today. */
  holding?: "yes"
  stars?: string
  set_code?: string
  commune_code?: string
  /** The month of the last day, YYYY-MM. */
  ends?: string
}

/** What figures lead here by, and what each looks like: others are left out. */
const COUNTED = {
  stars: /^[345]$/,
  set_code: /^QD26-\d{2}$/,
  commune_code: /^\d{1,8}$/,
  ends: /^\d{4}-(0[1-9]|1[0-2])$/,
}

/** Whether it is what a figure counts. */
export const isCounted = (wanted: Record<string, string>): boolean =>
  "holding" in wanted || Object.keys(COUNTED).some((name) => name in wanted)

/** Reads it from an address. */
export function registerQuery({
  q,
  standing,
  sold,
  holding,
  ...counted
}: RawParams): Record<string, string> {
  const words = typeof q === "string" ? q.trim().slice(0, 200) : ""
  const known = STANDINGS.find((one) => one === standing)
  return {
    ...(words ? { q: words } : {}),
    ...(known ? { standing: known } : {}),
    ...(sold === "yes" || sold === "no" ? { sold } : {}),
    ...(holding === "yes" ? { holding } : {}),
    ...Object.fromEntries(
      Object.entries(COUNTED).flatMap(([name, form]) => {
        const value = counted[name]
        return typeof value === "string" && form.test(value) ? [[name, value]] : []
      }),
    ),
  }
}
