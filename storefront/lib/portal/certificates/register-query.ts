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
}

/** Reads it from an address. */
export function registerQuery({ q, standing, sold }: RawParams): Record<string, string> {
  const words = typeof q === "string" ? q.trim().slice(0, 200) : ""
  const known = STANDINGS.find((one) => one === standing)
  return {
    ...(words ? { q: words } : {}),
    ...(known ? { standing: known } : {}),
    ...(sold === "yes" || sold === "no" ? { sold } : {}),
  }
}
