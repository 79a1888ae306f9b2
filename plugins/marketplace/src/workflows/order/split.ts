import { dong, shareByLargestRemainder, sum } from "@ocop/kit/money"
import { MedusaError } from "@medusajs/framework/utils"

/** A line of the Medusa order with the seller who offers its product. Amounts in đồng. */
export type OrderLine = {
  line_item_id: string
  product_id: string | null
  variant_id: string | null
  title: string
  title_en: string | null
  variant_title: string | null
  variant_title_en: string | null
  quantity: number
  unit_price: number
  /** Sum of the line's reductions as Medusa keeps them: whole đồng, unless something else than a promotion wrote them. */
  discount: number
  /** What reduced it by how much, in the unit of `discount`; a reduction that is no promotion has no id. */
  promotions: LinePromotion[]
  /** Campaigns of the promotions that reduced it. */
  campaigns: string[]
  seller: SellerFacts | null
}

export type LinePromotion = { id: string | null; code: string | null; amount: number }

/** What of a seller is written into the order for good. */
export type SellerFacts = {
  id: string
  handle: string
  kind: string
  name_vi: string
  name_en: string
  address: string | null
  tax_code: string | null
  province_code: string
}

/** What the buyer pays for one seller's parcel, by the function that priced the basket; `detail` is kept for display. */
export type SellerParcel = {
  seller_id: string
  price: number
  detail: unknown
  /** What promotions paid of its delivery besides, which the buyer does not. */
  given?: readonly LinePromotion[]
}

export type SplitLine = Omit<OrderLine, "seller" | "discount"> & {
  discount_total: number
  total: number
}

/** One seller's part of an order, in đồng. */
export type SellerPart = {
  seller: SellerFacts
  lines: SplitLine[]
  item_total: number
  discount_total: number
  delivery_total: number
  total: number
  parcel: unknown
  /** What promotions pay of the delivery; not in `delivery_total`, which the buyer pays. */
  given: readonly LinePromotion[]
}

/** Thousandths of a đồng: weights must be whole numbers, and no reduction is finer than this. */
const FINE = 1_000

/**
 * Divides an order among its sellers so that the parts sum to the whole, to the đồng: reductions
 * stay with their line, delivery with its parcel. When the parcels do not sum to what the basket
 * pays for delivery (prices changed since, or a stock client chose an old method), it is shared in
 * their proportion, and without parcels in proportion to the goods.
 *
 * @param delivery what the order charges for delivery, in đồng
 * @returns parts ordered by seller id
 * @throws MedusaError INVALID_DATA for a line without a seller, or reductions that are no whole đồng
 */
export function split(
  lines: readonly OrderLine[],
  delivery: number,
  parcels: readonly SellerParcel[] = [],
): SellerPart[] {
  const discounts = wholeDiscounts(lines)
  const parts = new Map<string, { seller: SellerFacts; lines: SplitLine[] }>()
  lines.forEach(({ seller, discount: _, ...line }, index) => {
    if (!seller) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `items: "${line.title}" is not offered by any seller`,
      )
    }
    const discount_total = discounts[index] ?? 0
    const total = line.unit_price * line.quantity - discount_total
    const part = parts.get(seller.id) ?? { seller, lines: [] }
    part.lines.push({ ...line, discount_total, total })
    parts.set(seller.id, part)
  })
  const ordered = [...parts.values()].sort((a, b) => (a.seller.id < b.seller.id ? -1 : 1))
  const shares = shareDelivery(ordered, delivery, parcels)
  return ordered.map(({ seller, lines: own }, index) => {
    const item_total = sum(own.map((line) => line.unit_price * line.quantity))
    const discount_total = sum(own.map((line) => line.discount_total))
    const delivery_total = shares[index] ?? 0
    const parcel = parcels.find(({ seller_id }) => seller_id === seller.id)
    return {
      seller,
      lines: own,
      item_total,
      discount_total,
      delivery_total,
      total: item_total - discount_total + delivery_total,
      parcel: parcel?.detail ?? null,
      given: parcel?.given ?? [],
    }
  })
}

/** Promotions are rounded when they are computed; for any other fraction, the sum is what the buyer was shown. */
function wholeDiscounts(lines: readonly OrderLine[]): number[] {
  const fine = lines.map((line) => Math.round(line.discount * FINE))
  const total = sum(fine) / FINE
  if (!Number.isInteger(total)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `discount_total: ${total} is not a whole number of đồng`,
    )
  }
  return total === 0 ? lines.map(() => 0) : shareByLargestRemainder(dong(total), fine)
}

function shareDelivery(
  parts: readonly { seller: SellerFacts; lines: readonly SplitLine[] }[],
  delivery: number,
  parcels: readonly SellerParcel[],
): number[] {
  const prices = parts.map(
    ({ seller }) => parcels.find((parcel) => parcel.seller_id === seller.id)?.price,
  )
  const known = prices.filter((price) => price !== undefined)
  if (known.length < parts.length) {
    return shareByLargestRemainder(
      delivery,
      parts.map(({ lines }) => sum(lines.map((line) => line.total))),
    )
  }
  return sum(known) === delivery ? known : shareByLargestRemainder(delivery, known)
}
