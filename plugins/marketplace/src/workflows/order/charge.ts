import { cents, type DollarBasis, sameShare, units } from "@ocop/kit/dollars"
import { sum } from "@ocop/kit/money"
import { MedusaError } from "@medusajs/framework/utils"
import { type OrderLine, type SellerParcel, type SellerPart, split } from "./split"

/** What of an order decides who is owed and who is charged how much. Amounts as Medusa has them in the order's currency. */
export type PricedOrder = {
  order_id: string
  currency_code: string
  total: number
  delivery: number
  lines: OrderLine[]
  dollars: DollarBasis | null
}

/** A line of an order in dollars as its buyer is charged, in cents; `total` after reductions. */
export type ChargedLine = { unit_price: number; discount_total: number; total: number }

/** The same of one seller's part, and the rate of the moment at which it was ordered. Cents. */
export type Charged = {
  currency_code: "usd"
  /** Whole đồng for one dollar. */
  dong_per_usd: number
  item_total: number
  discount_total: number
  delivery_total: number
  total: number
}

/** One seller's part: what is owed in đồng, and of an order in dollars what is charged, line by line. */
export type ChargedPart = SellerPart & { charged: Charged | null; chargedLines: ChargedLine[] }

/**
 * An order's lines in đồng: of an order in dollars the sellers' own prices of the moment at which it was ordered, reduced
 * by the same share as the buyer's. The fraction of a đồng is dropped, so that no legal limit of a reduction is passed.
 *
 * @throws MedusaError UNEXPECTED_STATE for an order in dollars of which the sellers' prices are not known
 */
export function linesInDong({ order_id, currency_code, lines, dollars }: PricedOrder): OrderLine[] {
  if (currency_code !== "usd") return lines
  return lines.map((line) => {
    const unit_price = dollars?.unit_prices[line.variant_id ?? ""]
    if (unit_price === undefined) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `Order ${order_id}: what its seller asks for "${line.title}" in đồng is not known`,
      )
    }
    const charged = units(line.unit_price, "usd") * line.quantity
    const discount = Math.min(centsOff(line), charged)
    return {
      ...line,
      unit_price,
      discount: sameShare(unit_price * line.quantity, discount, charged),
    }
  })
}

/** Whole cents off a line: promotions are rounded where they are computed. */
const centsOff = (line: OrderLine) => units(line.discount, "usd")

/**
 * Divides an order among its sellers, in đồng and, where the buyer is charged dollars, in both currencies: in each the parts
 * sum to the whole.
 *
 * @param parcels in đồng, as `lines` of `linesInDong` cost them
 * @throws MedusaError UNEXPECTED_STATE when the parts would not sum to what the buyer pays
 */
export function charge(order: PricedOrder, parcels: readonly SellerParcel[]): ChargedPart[] {
  if (order.currency_code !== "usd" || !order.dollars) {
    const parts = split(linesInDong(order), order.delivery, parcels)
    assertWhole(order, parts, order.total, "đồng")
    return parts.map((part) => ({ ...part, charged: null, chargedLines: [] }))
  }
  const { dong_per_usd } = order.dollars
  const inCents = order.lines.map((line) => ({
    ...line,
    unit_price: units(line.unit_price, "usd"),
    discount: centsOff(line),
  }))
  const boxes = parcels.map((parcel) => ({ ...parcel, price: cents(parcel.price, dong_per_usd) }))
  const delivery = units(order.delivery, "usd")
  const charged = split(inCents, delivery, boxes)
  assertWhole(order, charged, units(order.total, "usd"), "cents")
  const owed = split(
    linesInDong(order),
    owedForDelivery(delivery, boxes, parcels, dong_per_usd),
    parcels,
  )
  return owed.map((part, index) => ({ ...part, ...chargedOf(charged[index], dong_per_usd) }))
}

/** What delivery comes to in đồng, when the buyer pays something else than the parcels cost today: the same share of them. */
function owedForDelivery(
  delivery: number,
  boxes: readonly SellerParcel[],
  parcels: readonly SellerParcel[],
  dongPerUsd: number,
): number {
  const costs = sum(boxes.map(({ price }) => price))
  if (delivery === costs) return sum(parcels.map(({ price }) => price))
  return costs === 0
    ? sameShare(dongPerUsd, delivery, 100)
    : sameShare(sum(parcels.map(({ price }) => price)), delivery, costs)
}

function chargedOf(part: SellerPart | undefined, dong_per_usd: number) {
  const {
    item_total = 0,
    discount_total = 0,
    delivery_total = 0,
    total = 0,
    lines = [],
  } = part ?? {}
  const charged: Charged = {
    currency_code: "usd",
    dong_per_usd,
    item_total,
    discount_total,
    delivery_total,
    total,
  }
  const chargedLines = lines.map((line) => ({
    unit_price: line.unit_price,
    discount_total: line.discount_total,
    total: line.total,
  }))
  return { charged, chargedLines }
}

function assertWhole(
  { order_id }: PricedOrder,
  parts: readonly SellerPart[],
  total: number,
  unit: string,
): void {
  const parted = sum(parts.map((part) => part.total))
  if (parted !== total) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Order ${order_id}: its parts sum to ${parted} ${unit}, the buyer pays ${total}`,
    )
  }
}
