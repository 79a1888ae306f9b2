/** Upper bounds of the price facet, in đồng; a price equal to a bound belongs to the next bucket. */
const BOUNDS = [50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000] as const

/** The bucket of a price as "from-to" in đồng; the last one is open: "2000000-". */
export function priceBucket(price: number | null): string | null {
  if (price === null) return null
  const at = BOUNDS.findIndex((bound) => price < bound)
  if (at < 0) return `${BOUNDS[BOUNDS.length - 1]}-`
  return `${BOUNDS[at - 1] ?? 0}-${BOUNDS[at]}`
}
