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
  /** Of the parcel's delivery, which `delivery_total` leaves out; else of a line. */
  of?: "delivery"
}

/** Who bears a promotion's reductions, and how much of 10,000; the parts sum to it. */
export type BearerShare = { bearer: string; bp: number }

/** The bearers of promotions, by id. One that is not there is the platform's. */
export type Bearers = ReadonlyMap<string, readonly BearerShare[]>

const PLATFORM: readonly BearerShare[] = [{ bearer: "platform", bp: 10_000 }]

/** Thousandths: weights must be whole numbers, and no reduction is finer. */
const FINE = 1_000

/**
 * Who bears the reductions of a line: what a promotion takes off it is shared by largest remainder among its bearers. A seller
 * who lowers a price by himself makes no promotion.
 */
export function borneBy(
  {
    line_item_id,
    discount_total,
    promotions,
  }: {
    line_item_id: string
    discount_total: number
    promotions: readonly LinePromotion[]
  },
  bearers: Bearers = new Map(),
): BorneDiscount[] {
  if (discount_total === 0) return []
  const known = promotions.length > 0 ? promotions : [{ id: null, code: null, amount: 1 }]
  const shares = shareByLargestRemainder(
    discount_total,
    known.map(({ amount }) => Math.round(amount * FINE)),
  )
  return known
    .flatMap(({ id, code }, index) => {
      const borne = bearers.get(id ?? "") ?? PLATFORM
      const parts = shareByLargestRemainder(
        shares[index] ?? 0,
        borne.map(({ bp }) => bp),
      )
      return borne.map(({ bearer }, part) => ({
        bearer,
        amount: parts[part] ?? 0,
        line_item_id,
        promotion_id: id,
        code,
      }))
    })
    .filter(({ amount }) => amount > 0)
}

/** Who bears what a promotion pays of a parcel's delivery. */
export const deliveryBorneBy = (given: LinePromotion, bearers?: Bearers): BorneDiscount[] =>
  borneBy({ line_item_id: "", discount_total: given.amount, promotions: [given] }, bearers).map(
    ({ line_item_id: _, ...one }) => ({ ...one, of: "delivery" }),
  )

/** What others than the buyer pay of a part's delivery, in đồng. */
export const deliveryGiven = (discounts: readonly BorneDiscount[]): number =>
  discounts.reduce((sum, { of, amount }) => (of === "delivery" ? sum + amount : sum), 0)

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
 * in proportion to all that is left; of the delivery all, since a parcel is sent.
 *
 * @param lines what is left of each line's reductions; they sum to what is left of all
 */
export function lessBorne(
  discounts: readonly BorneDiscount[],
  lines: readonly { line_item_id: string; discount_total: number }[],
): BorneDiscount[] {
  const delivery = discounts.filter(({ of }) => of === "delivery")
  const goods = discounts.filter(({ of }) => of !== "delivery")
  const named = goods.every(({ line_item_id }) =>
    lines.some((line) => line.line_item_id === line_item_id),
  )
  if (!named) {
    const left = lines.reduce((total, { discount_total }) => total + discount_total, 0)
    return [...shared(goods, left), ...delivery]
  }
  const ofLines = lines.flatMap(({ line_item_id, discount_total }) =>
    shared(
      goods.filter((one) => one.line_item_id === line_item_id),
      discount_total,
    ),
  )
  return [...ofLines, ...delivery]
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
