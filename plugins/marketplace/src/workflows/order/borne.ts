import { shareByLargestRemainder } from "@ocop/kit/money"
import type { LinePromotion } from "./split"

/**
 * What of a reduction somebody bears, in đồng, as it is kept with the seller order: of which line, by which promotion, so
 * that whoever settles a programme later finds what it cost. Null in what Medusa does not say, and of orders from before it
 * was kept.
 */
export type BorneDiscount = {
  bearer: string
  amount: number
  line_item_id?: string | null
  promotion_id?: string | null
  code?: string | null
}

/** Thousandths: weights must be whole numbers, and no reduction is finer. */
const FINE = 1_000

/**
 * Who bears the reductions of a line. Only the platform's staff can make promotions: a seller lowers a price by himself, and
 * that is none.
 */
export function borneBy({
  line_item_id,
  discount_total,
  promotions,
}: {
  line_item_id: string
  discount_total: number
  promotions: readonly LinePromotion[]
}): BorneDiscount[] {
  if (discount_total === 0) return []
  const known = promotions.length > 0 ? promotions : [{ id: null, code: null, amount: 1 }]
  const shares = shareByLargestRemainder(
    discount_total,
    known.map(({ amount }) => Math.round(amount * FINE)),
  )
  return known
    .map(({ id, code }, index) => ({
      bearer: "platform",
      amount: shares[index] ?? 0,
      line_item_id,
      promotion_id: id,
      code,
    }))
    .filter(({ amount }) => amount > 0)
}

/** The same sums, with one amount for each bearer of anything. */
export function byBearer(
  discounts: readonly BorneDiscount[],
): { bearer: string; amount: number }[] {
  const sums = new Map<string, number>()
  for (const { bearer, amount } of discounts) sums.set(bearer, (sums.get(bearer) ?? 0) + amount)
  return [...sums].flatMap(([bearer, amount]) => (amount === 0 ? [] : { bearer, amount }))
}

/**
 * What is left of reductions when less of the goods is sent: of each line its own, in proportion; of those that name no line,
 * in proportion to all that is left.
 *
 * @param lines what is left of each line's reductions; they sum to what is left of all
 */
export function lessBorne(
  discounts: readonly BorneDiscount[],
  lines: readonly { line_item_id: string; discount_total: number }[],
): BorneDiscount[] {
  const named = discounts.every(({ line_item_id }) =>
    lines.some((line) => line.line_item_id === line_item_id),
  )
  if (!named) {
    const left = lines.reduce((total, { discount_total }) => total + discount_total, 0)
    return shared(discounts, left)
  }
  return lines.flatMap(({ line_item_id, discount_total }) =>
    shared(
      discounts.filter((one) => one.line_item_id === line_item_id),
      discount_total,
    ),
  )
}

function shared(discounts: readonly BorneDiscount[], left: number): BorneDiscount[] {
  const shares = shareByLargestRemainder(
    left,
    discounts.map(({ amount }) => amount),
  )
  return discounts
    .map((one, index) => ({ ...one, amount: shares[index] ?? 0 }))
    .filter(({ amount }) => amount > 0)
}
