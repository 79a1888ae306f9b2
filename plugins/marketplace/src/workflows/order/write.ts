import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { OrderFacts } from "./facts"
import type { ChargedLine } from "./charge"
import type { CommissionedLine, CommissionedPart } from "./commission"

/**
 * Writes all seller orders of an order with their lines, or finds them already there. One statement:
 * completion is the hottest write of the shop.
 * @returns the ids, in the order of the parts
 */
export async function writeSellerOrders(
  trx: Knex.Transaction,
  order: OrderFacts,
  parts: readonly CommissionedPart[],
): Promise<string[]> {
  const rows = parts.map((part, index) => sellerOrderRow(order, part, index + 1))
  const lines = parts.flatMap((part, index) =>
    part.lines.map((line, at) => lineRow(rows[index]?.id ?? "", line, part.chargedLines[at])),
  )
  const { rows: written } = await trx.raw<{ rows: { id: string }[] }>(WRITE, {
    orders: JSON.stringify(rows),
    lines: JSON.stringify(lines),
  })
  if (written.length > 0) return rows.map((row) => row.id)
  const present = await trx<{
    id: string
    order_id: string
    seller_id: string
    deleted_at: Date | null
  }>("seller_order")
    .select("id")
    .where("order_id", order.order_id)
    .whereNull("deleted_at")
    .orderBy("seller_id")
  return present.map((row) => row.id)
}

const ORDER_COLUMNS = `id, display_id, order_id, seller_id, status, currency_code, item_total, raw_item_total,
  discount_total, raw_discount_total, delivery_total, raw_delivery_total, total, raw_total, commission_bp,
  commission, raw_commission, commission_tax, raw_commission_tax, commission_tax_bp, commission_plan_id,
  tax_withheld, raw_tax_withheld, tax_rates, discounts, seller_snapshot, checkout_snapshot, parcels, charged, placed_at`
const LINE_COLUMNS = `id, seller_order_id, line_item_id, product_id, variant_id, title, title_en,
  variant_title, variant_title_en, quantity, unit_price, raw_unit_price, discount_total, raw_discount_total, total, raw_total,
  commission, raw_commission, commission_bp, commission_rate, charged`

// The unique pair (order, seller) decides who was first: the second of two writers waits here, writes
// nothing and then finds the rows.
const WRITE = `
with parts as (
  insert into seller_order (${ORDER_COLUMNS})
  select ${ORDER_COLUMNS} from jsonb_populate_recordset(null::seller_order, cast(:orders as jsonb))
  on conflict (order_id, seller_id) where deleted_at is null do nothing
  returning id)
insert into seller_order_line (${LINE_COLUMNS})
select ${LINE_COLUMNS} from jsonb_populate_recordset(null::seller_order_line, cast(:lines as jsonb))
where seller_order_id in (select id from parts)
returning id`

function sellerOrderRow(order: OrderFacts, part: CommissionedPart, position: number) {
  return {
    id: generateEntityId(undefined, "sord"),
    display_id: `${order.display_id}-${position}`,
    order_id: order.order_id,
    seller_id: part.seller.id,
    status: "placed",
    // A seller's own, whatever the buyer is charged in.
    currency_code: "vnd",
    ...amount("item_total", part.item_total),
    ...amount("discount_total", part.discount_total),
    ...amount("delivery_total", part.delivery_total),
    ...amount("total", part.total),
    commission_bp: part.commission_bp,
    ...amount("commission", part.commission),
    ...amount("commission_tax", part.commission_tax),
    commission_tax_bp: part.commission_tax_bp,
    commission_plan_id: part.commission_plan_id,
    ...amount("tax_withheld", part.tax_withheld),
    tax_rates: part.tax_rates,
    discounts: part.discounts,
    seller_snapshot: part.seller,
    checkout_snapshot: whatTheSellerNeeds(order),
    parcels: part.parcel,
    charged: part.charged,
    placed_at: order.placed_at,
  }
}

function lineRow(sellerOrderId: string, line: CommissionedLine, charged?: ChargedLine) {
  return {
    id: generateEntityId(undefined, "sol"),
    seller_order_id: sellerOrderId,
    line_item_id: line.line_item_id,
    product_id: line.product_id,
    variant_id: line.variant_id,
    title: line.title,
    title_en: line.title_en,
    variant_title: line.variant_title,
    variant_title_en: line.variant_title_en,
    quantity: line.quantity,
    ...amount("unit_price", line.unit_price),
    ...amount("discount_total", line.discount_total),
    ...amount("total", line.total),
    ...amount("commission", line.commission),
    commission_bp: line.commission_bp,
    commission_rate: line.commission_rate,
    charged: charged ?? null,
  }
}

/** Where to send it, as what, and to whom to invoice it. Consents and marketing are not the seller's business. */
function whatTheSellerNeeds({ recipient, checkout }: OrderFacts) {
  const { buyer, gift, invoice } = checkout ?? {}
  return { recipient, buyer: buyer ?? null, gift: gift ?? null, invoice: invoice ?? null }
}

/** An amount as Medusa's bigNumber columns keep it: the number, and the exact text beside it. */
export function amount<Name extends string>(name: Name, value: number) {
  return { [name]: value, [`raw_${name}`]: { value: String(value), precision: 20 } } as Record<
    Name,
    number
  >
}
