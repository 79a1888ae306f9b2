import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import type { SellerParcel } from "@ocop/marketplace/workflows"
import { PROMOTION_ENDED } from "@ocop/ocop/modules/programme"
import { lineItems } from "@ocop/vietnam/line-items"
import { deliveryTotal, parcels } from "@ocop/vietnam/parcels"
import { parcelFacts } from "./facts"
import { withGifts } from "./given"

/** An order's lines and address, as the marketplace reads them while dividing the order. */
export interface PlacedOrder {
  order_id: string
  /** Null of an order that staff wrote: no programme pays of it. */
  cart_id: string | null
  customer_id: string | null
  currency_code: string
  placed_at: Date | string
  /** What it is charged for delivery, before promotions of Medusa's own. */
  delivery_listed: number
  recipient: Record<string, unknown> | null
  lines: readonly { variant_id: string | null; quantity: number; unit_price: number }[]
}

/**
 * Prices the parcels of an order again, with the rate card of its day: Medusa keeps a shipping method's amount current
 * but not its data, so the basket's own breakdown may be stale.
 *
 * @param trx the transaction that divides the order
 * @throws NOT_ALLOWED (`promotion_ended`) when programmes pay something else of its delivery by now than when it was priced
 */
export async function orderParcels(
  order: PlacedOrder,
  trx: Knex.Transaction,
): Promise<SellerParcel[]> {
  const { order_id, customer_id, cart_id, currency_code } = order
  const items = lineItems(order.lines)
  const read = await parcelFacts(
    trx,
    items.map(({ variant_id }) => variant_id),
    order.recipient,
    new Date(order.placed_at),
    cart_id !== null && currency_code === "vnd" ? { customer_id, cart_id, order_id } : null,
  )
  // What a standing order uses of a programme is written with its seller orders: nothing is given twice.
  const divided = read.programmes?.divided ?? false
  const { known, gifts } = divided ? { known: read, gifts: [] } : withGifts(read, items)
  const list = parcels(items, known.facts, known.destination, known.rate_card)
  const touched = gifts.length > 0 || known.programmes?.touched === true
  if (touched && !divided && deliveryTotal(list) !== order.delivery_listed) throw changed()
  return list.map((parcel) => ({
    seller_id: parcel.seller_id,
    price: parcel.price,
    detail: parcel,
    given: gifts
      .filter(({ seller_id }) => seller_id === parcel.seller_id)
      .map(({ promotion_id, code, amount }) => ({ id: promotion_id, code, amount })),
  }))
}

const changed = () =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "promotion: tiền giao hàng được trả thay đã đổi; hãy xem lại tổng tiền. What is paid of the delivery has changed; please look at the total again.",
    PROMOTION_ENDED,
  )
