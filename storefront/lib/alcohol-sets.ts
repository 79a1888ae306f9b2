import type { ProductSet } from "@/lib/api/types"

/** Sets 14 and 15 of Decision 26/2026/QĐ-TTg are alcohol: nobody is shown what is in them unasked, no search engine either. */
const CODES = new Set(["QD26-14", "QD26-15"])

export function isAlcoholSet(set: Pick<ProductSet, "code">): boolean {
  return CODES.has(set.code)
}
