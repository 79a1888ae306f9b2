/** Below it, in đồng, a price was probably meant in thousands; the backend's own bound. */
const LEAST_MEANT = 1_000
/** So many times lower is no reduction any more, but two zeros too few; the backend's own bound. */
const STEEPEST_FALL = 100

/** @param typed as `numberTyped` reads it; @returns what a short price was probably meant as, in đồng */
export const meantPrice = (typed: number | string | undefined): number | undefined =>
  typeof typed === "number" && Number.isInteger(typed) && typed > 0 && typed < LEAST_MEANT
    ? typed * 1_000
    : undefined

/** A unit whose price would fall so steeply that nobody means it. `times`: how many times lower it would be. */
export interface SteepFall {
  variant_id: string
  before: number
  after: number
  times: number
}

/** The units whose price would fall to a hundredth of what it is, or below. What is no number is refused elsewhere. */
export function steepFalls(
  standing: readonly { id: string; price: number | null }[],
  wanted: readonly { variant_id: string; price: number | string }[],
): SteepFall[] {
  return wanted.flatMap(({ variant_id, price: after }) => {
    const before = standing.find(({ id }) => id === variant_id)?.price
    if (!before || typeof after !== "number" || after <= 0 || before / after < STEEPEST_FALL)
      return []
    return [{ variant_id, before, after, times: Math.floor(before / after) }]
  })
}
