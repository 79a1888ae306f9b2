/**
 * Money of the shop: whole đồng, as plain integers. A double holds every integer up to 9·10¹⁵,
 * far beyond any order; the division into parts goes through bigint, so no step rounds twice.
 */

/** Thrown when an amount is not a whole, safe number of đồng. */
export class NotDong extends Error {
  constructor(readonly value: unknown) {
    super(`${String(value)} is not a whole number of đồng`)
  }
}

/**
 * Reads an amount as Medusa gives it (number, numeric string, BigNumber or its JSON).
 * @throws NotDong when it is not a whole number: VND has no decimals, so a fraction is a bug upstream
 */
export function dong(value: unknown): number {
  const amount = plainAmount(value)
  if (!Number.isSafeInteger(amount)) throw new NotDong(value)
  return amount
}

/** An amount of any currency as Medusa gives it, as a plain number; NaN for what is none. */
export function plainAmount(value: unknown): number {
  const plain =
    typeof value === "object" && value !== null
      ? "numeric" in value
        ? value.numeric
        : "value" in value
          ? value.value
          : value
      : value
  const amount = typeof plain === "string" && plain.trim() !== "" ? Number(plain) : plain
  return typeof amount === "number" ? amount : Number.NaN
}

/** Sum of amounts in đồng. */
export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + dong(amount), 0)
}

/**
 * Divides `total` by weights so that the parts always sum to it: everybody gets the floor of the
 * exact share, and the đồng left over go one each to the largest remainders (the earlier first
 * when equal). Weights that are all zero share evenly.
 *
 * @param total đồng, may be negative (a reversal shares exactly like the amount it reverses)
 * @param weights whole numbers ≥ 0, at least one unless `total` is 0
 * @throws RangeError for a negative weight, or a total with nobody to take it
 */
export function shareByLargestRemainder(total: number, weights: readonly number[]): number[] {
  dong(total)
  if (weights.some((weight) => dong(weight) < 0))
    throw new RangeError("a weight may not be negative")
  if (weights.length === 0) {
    if (total !== 0) throw new RangeError(`${total} đồng and nobody to take them`)
    return []
  }
  if (total < 0) return shareByLargestRemainder(-total, weights).map((part) => 0 - part)
  const even = weights.every((weight) => weight === 0)
  const shares = weights.map((weight) => (even ? 1n : BigInt(weight)))
  const whole = shares.reduce((a, b) => a + b, 0n)
  const exact = shares.map((share) => BigInt(total) * share)
  const parts = exact.map((amount) => Number(amount / whole))
  const left = total - parts.reduce((a, b) => a + b, 0)
  const byRemainder = exact
    .map((amount, index) => ({ index, remainder: amount % whole }))
    .sort((a, b) =>
      a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
    )
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}

/**
 * A rate in basis points (hundredths of a per cent) of an amount, rounded half up to whole đồng.
 * @throws RangeError for a rate outside 0–10000
 */
export function basisPoints(amount: number, bp: number): number {
  if (!Number.isInteger(bp) || bp < 0 || bp > 10_000)
    throw new RangeError(`${bp} is not a rate in basis points`)
  const exact = BigInt(dong(amount)) * BigInt(bp)
  const half = exact >= 0n ? 5_000n : -5_000n
  return Number((exact + half) / 10_000n)
}
