import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { OrderFacts } from "./facts"
import type { SellerPart } from "./split"

/**
 * Writes all seller orders of an order, or finds them already there.
 * @returns the ids, in the order of the parts
 */
export async function writeSellerOrders(
  trx: Knex.Transaction,
  order: OrderFacts,
  parts: readonly SellerPart[],
): Promise<string[]> {
  const rows = parts.map((part, index) => sellerOrderRow(order, part, index + 1))
  // The unique pair (order, seller) decides who was first: the second of two writers waits here and then finds the rows.
  const written = await trx("seller_order")
    .insert(rows)
    .onConflict(trx.raw("(order_id, seller_id) where deleted_at is null"))
    .ignore()
    .returning<{ id: string }[]>("id")
  if (written.length === 0) {
    const present = await trx<{ id: string; order_id: string }>("seller_order")
      .select("id")
      .where("order_id", order.order_id)
      .whereNull("deleted_at")
      .orderBy("seller_id")
    return present.map((row) => row.id)
  }
  await trx("seller_order_line").insert(
    parts.flatMap((part, index) => part.lines.map((line) => lineRow(rows[index]?.id ?? "", line))),
  )
  return rows.map((row) => row.id)
}

function sellerOrderRow(order: OrderFacts, part: SellerPart, position: number) {
  const { commission_bp, ...seller } = part.seller
  return {
    id: generateEntityId(undefined, "sord"),
    display_id: `${order.display_id}-${position}`,
    order_id: order.order_id,
    seller_id: seller.id,
    status: "placed",
    currency_code: order.currency_code,
    ...amount("item_total", part.item_total),
    ...amount("discount_total", part.discount_total),
    ...amount("delivery_total", part.delivery_total),
    ...amount("total", part.total),
    commission_bp,
    ...amount("commission", part.commission),
    seller_snapshot: JSON.stringify(seller),
    checkout_snapshot: JSON.stringify(whatTheSellerNeeds(order)),
    parcels: part.parcel === null ? null : JSON.stringify(part.parcel),
    placed_at: order.placed_at,
  }
}

function lineRow(sellerOrderId: string, line: SellerPart["lines"][number]) {
  return {
    id: generateEntityId(undefined, "sol"),
    seller_order_id: sellerOrderId,
    line_item_id: line.line_item_id,
    product_id: line.product_id,
    variant_id: line.variant_id,
    title: line.title,
    quantity: line.quantity,
    ...amount("unit_price", line.unit_price),
    ...amount("discount_total", line.discount_total),
    ...amount("total", line.total),
  }
}

/** Where to send it, as what, and to whom to invoice it. Consents and marketing are not the seller's business. */
function whatTheSellerNeeds({ recipient, checkout }: OrderFacts) {
  const { buyer, gift, invoice } = (checkout ?? {}) as Record<string, unknown>
  return { recipient, buyer: buyer ?? null, gift: gift ?? null, invoice: invoice ?? null }
}

/** An amount as Medusa's bigNumber columns keep it: the number, and the exact text beside it. */
function amount<Name extends string>(name: Name, value: number) {
  return { [name]: value, [`raw_${name}`]: JSON.stringify({ value: String(value), precision: 20 }) } as Record<
    Name | `raw_${Name}`,
    number | string
  >
}
