/** Beyond this there is nothing, whatever an address says. */
const LAST = 500

/** The page of a list that an address names, from 1. */
export const pageOf = (value: unknown): number =>
  Math.min(Math.max(Number.parseInt(String(value ?? "1"), 10) || 1, 1), LAST)
