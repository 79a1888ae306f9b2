import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { dong } from "@ocop/kit/money"
import { borneBy, type BorneDiscount } from "./borne"
import type { LinePromotion } from "./split"

/** Seller orders read at a time. */
const PAGE = 500

interface Row {
  id: string
  lines: { line_item_id: string; discount_total: unknown; promotions: LinePromotion[] }[]
}

/**
 * Writes into the seller orders of before by which promotion each line was reduced, as Medusa kept it when they were placed;
 * what they come to stays as it is. Not of those whose reductions were posted as their sellers': what is posted stays. Safe to
 * repeat, and to begin again.
 *
 * @returns how many were written
 */
export async function namePromotions(knex: Knex): Promise<number> {
  let named = 0
  for (let after = ""; ;) {
    const { rows } = await knex.raw<{ rows: Row[] }>(UNNAMED, { after, page: PAGE })
    for (const { id, lines } of rows) {
      const discounts: BorneDiscount[] = lines.flatMap((line) =>
        borneBy({ ...line, discount_total: dong(line.discount_total) }),
      )
      await knex("seller_order")
        .where({ id })
        .update({ discounts: JSON.stringify(discounts) })
      named += 1
    }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return named
    after = last.id
  }
}

// Medusa repeats a reduction in every later version of the order, or has it no more: the first is what was ordered.
const UNNAMED = `
select s.id, jsonb_agg(jsonb_build_object('line_item_id', l.line_item_id, 'discount_total', l.discount_total,
  'promotions', coalesce((select jsonb_agg(to_jsonb(r) order by r.id) from (
    select a.promotion_id as id, max(a.code) as code, sum(a.amount)::float8 as amount
    from order_line_item_adjustment a
    where a.item_id = l.line_item_id and a.version = 1 and a.deleted_at is null
    group by a.promotion_id) r), '[]')) order by l.id) as lines
from seller_order s
join seller_order_line l on l.seller_order_id = s.id and l.deleted_at is null
where s.id > :after and s.deleted_at is null and s.discount_total > 0
  and (case when s.discounts is null
    then not exists (select from ledger_posting p where p.key = 'sale:' || s.id)
    else s.discounts -> 0 ->> 'line_item_id' is null end)
group by s.id order by s.id limit :page`
