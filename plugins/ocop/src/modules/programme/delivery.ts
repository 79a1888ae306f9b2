/**
 * What programmes pay of the delivery of parcels. One pure function: a basket's parcels, the delivery that it is charged and its order
 * all ask it.
 */
import { shareByLargestRemainder, sum } from "@ocop/kit/money"
import type { Caps } from "./reduce"
import type { Offer } from "./terms"

/** One seller's part of a basket, as programmes look at its delivery. Amounts in đồng. */
export interface DeliveredParcel {
  seller_id: string
  /** What delivery costs after what its seller gives. */
  price: number
  /** Its goods, at their price before programmes. */
  goods: readonly { product_id: string; subtotal: number }[]
}

/** What a programme pays of one parcel's delivery, in đồng. */
export interface DeliveryGift {
  seller_id: string
  promotion_id: string
  code: string
  amount: number
}

/**
 * The written rule: a parcel that holds at least one piece of a programme's goods has its delivery paid, as much of it as the programme
 * pays for a parcel, and no more than the law lets be given with those goods: what is given with a good counts by its value and may be
 * half of its price (Decree 81/2018/NĐ-CP, Article 6; all of it in a concentrated programme), besides what its price is reduced by (Article 7): that
 * the two limits stand beside each other is this house's reading. An order's limit and what is left of a budget are one sum, shared by largest
 * remainder. Programmes come in the order of their ids, each pays of what the one before left. A seller's pieces are parcels here.
 *
 * @param offers of this moment, for this shopper
 */
export function giveDelivery(
  parcels: readonly DeliveredParcel[],
  offers: readonly Offer[],
  caps: Caps,
): DeliveryGift[] {
  const paid = new Map<string, number>()
  const sorted = [...parcels].sort((a, b) => (a.seller_id < b.seller_id ? -1 : 1))
  const programmes = [...new Set(offers.map(({ programme_id }) => programme_id))].sort()
  return programmes.flatMap((programme) => {
    const own = offers.filter(({ programme_id }) => programme_id === programme)
    const wanted = sorted.map((parcel) => {
      const left = parcel.price - (paid.get(parcel.seller_id) ?? 0)
      return Math.max(0, Math.min(left, offeredFor(parcel, own, caps)))
    })
    const [first] = own
    const bound = Math.min(
      sum(wanted),
      first?.most_per_order_vnd ?? Infinity,
      Math.max(0, first?.left_vnd ?? Infinity),
    )
    const shares = shareByLargestRemainder(bound, wanted)
    return sorted.flatMap(({ seller_id }, index): DeliveryGift[] => {
      const amount = shares[index] ?? 0
      if (amount === 0 || !first) return []
      paid.set(seller_id, (paid.get(seller_id) ?? 0) + amount)
      return [{ seller_id, promotion_id: first.promotion_id, code: first.code, amount }]
    })
  })
}

/** The most that a programme pays for a parcel, whatever its delivery costs. */
function offeredFor(parcel: DeliveredParcel, own: readonly Offer[], caps: Caps): number {
  const held = own.filter(
    ({ seller_id, product_id, pieces_left }) =>
      seller_id === parcel.seller_id &&
      (pieces_left === null || pieces_left > 0) &&
      parcel.goods.some((good) => good.product_id === product_id),
  )
  const [offer] = held
  if (!offer) return 0
  const worth = sum(
    parcel.goods
      .filter(({ product_id }) => held.some((one) => one.product_id === product_id))
      .map(({ subtotal }) => subtotal),
  )
  const highest = offer.concentrated ? caps.concentrated : caps.ordinary
  return Math.min(offer.value, Math.floor((worth * highest) / 100))
}
