import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { amount } from "../write"
import { lesserPart, type OrderedPart, type Taken } from "./part"

/** Writes into a seller order that its seller takes on less than was ordered; what was ordered stays beside it. */
export async function takeLess(
  trx: Knex.Transaction,
  id: string,
  taken: readonly Taken[],
): Promise<void> {
  const { rows } = await trx.raw<{ rows: OrderedPart[] }>(PART, [id])
  const lesser = rows[0] && lesserPart(rows[0], taken)
  if (!lesser) return
  for (const line of lesser.lines) {
    await trx("seller_order_line")
      .where({ id: line.id })
      .update({
        quantity: line.quantity,
        ordered_quantity: line.ordered_quantity,
        ...amount("discount_total", line.discount_total),
        ...amount("total", line.total),
        ...amount("commission", line.commission),
        charged: line.charged && JSON.stringify(line.charged),
      })
  }
  await trx("seller_order")
    .where({ id })
    .update({
      ...amount("item_total", lesser.item_total),
      ...amount("discount_total", lesser.discount_total),
      ...amount("total", lesser.total),
      ...amount("commission", lesser.commission),
      ...amount("commission_tax", lesser.commission_tax),
      ...amount("tax_withheld", lesser.tax_withheld),
      discounts: lesser.discounts && JSON.stringify(lesser.discounts),
      charged: lesser.charged && JSON.stringify(lesser.charged),
    })
}

const PART = `
select s.delivery_total, s.commission_tax_bp, s.tax_rates, s.discounts, s.charged,
  (select jsonb_agg(jsonb_build_object('id', l.id,
      'line_item_id', l.line_item_id, 'quantity', l.quantity, 'unit_price', l.unit_price,
      'discount_total', l.discount_total, 'commission_bp', l.commission_bp, 'charged', l.charged) order by l.id)
     from seller_order_line l where l.seller_order_id = s.id and l.deleted_at is null) as lines
from seller_order s where s.id = ?`
