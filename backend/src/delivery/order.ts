import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { lineItems } from "@ocop/vietnam/line-items"
import { parcels } from "@ocop/vietnam/parcels"
import { parcelFacts } from "./facts"

/** An order's lines and address, as the marketplace reads them while dividing the order. */
export interface PlacedOrder {
  placed_at: Date | string
  recipient: Record<string, unknown> | null
  lines: readonly { variant_id: string | null; quantity: number; unit_price: number }[]
}

/** One seller's parcel; `detail` is the whole breakdown, kept with the seller order. */
export interface PricedParcel {
  seller_id: string
  price: number
  detail: unknown
}

/**
 * Prices the parcels of an order again, with the rate card of its day: Medusa keeps a shipping method's amount current
 * but not its data, so the basket's own breakdown may be stale.
 *
 * @param trx the transaction that divides the order
 */
export async function orderParcels(
  order: PlacedOrder,
  trx: Knex.Transaction,
): Promise<PricedParcel[]> {
  const items = lineItems(order.lines)
  const known = await parcelFacts(
    trx,
    items.map(({ variant_id }) => variant_id),
    order.recipient,
    new Date(order.placed_at),
  )
  return parcels(items, known.facts, known.destination, known.rate_card).map((parcel) => ({
    seller_id: parcel.seller_id,
    price: parcel.price,
    detail: parcel,
  }))
}
