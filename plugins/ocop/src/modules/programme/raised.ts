import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A unit whose everyday price was raised since its programme was checked. In đồng. */
export interface Raised {
  product_id: string
  title: string
  was: number
  now: number
}

/**
 * Goods of a programme that cost more by now than when it was checked: reduced from a price that nobody checked. Each once, by its unit
 * that was raised most. As they were written last, without sales.
 */
export async function raisedSince(knex: Knex, programme_id: string): Promise<Raised[]> {
  const { rows } = await knex.raw<{ rows: Raised[] }>(RAISED, [programme_id])
  return rows
}

const RAISED = `
select distinct on (g.product_id) g.product_id, p.title, r.value::float8 as was, h.amount_vnd::float8 as now
  from programme_product g
  join programme_seller s on s.programme_id = g.programme_id and s.seller_id = g.seller_id and s.state = 'joined'
  join product p on p.id = g.product_id and p.deleted_at is null
  cross join lateral jsonb_each_text(g.reference) r
  join product_variant_price_set v on v.variant_id = r.key and v.deleted_at is null
  cross join lateral (select amount_vnd from price_history h where h.price_set_id = v.price_set_id
    order by h.at desc, h.id desc limit 1) h
 where g.programme_id = ? and h.amount_vnd > r.value::bigint
 order by g.product_id, h.amount_vnd - r.value::bigint desc`
