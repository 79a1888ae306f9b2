import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { momentsOf, type Period } from "./period"

/** How a seller answered the orders that came in a time. */
export interface Answers {
  seller_id: string
  name: string
  name_en: string
  /** That a seller could answer. */
  orders: number
  /** That the clock ended, since nobody answered. */
  unanswered: number
  /** That still wait for an answer. */
  waiting: number
  /** Hours until half of those that were answered were; null when none was. */
  median_hours: number | null
}

/** An order that a seller could answer. Of who bought it says nothing. */
export interface AskedOrder {
  id: string
  number: string
  seller: string
  seller_en: string
  /** As seller orders name it. */
  status: string
  /** ISO instants. */
  asked_at: string
  answered_at: string | null
}

/** SQL: the orders that came in a time to a province's sellers, or to all, with when each was answered. */
const ASKED = `
     from seller_order so
     join seller s on s.id = so.seller_id
     left join lateral (
       select min(t.at) as at from seller_order_transition t
        where t.seller_order_id = so.id and t.from_status = 'placed' and t.to_status in ('confirmed', 'refused')
          and t.deleted_at is null) answered on true
     where so.live_at >= :from and so.live_at < :to and so.deleted_at is null
       and (cast(:province as text) is null or s.province_code = :province)`

/** How the sellers of a province answered, those who left most unanswered first. One statement. */
export async function answers(
  knex: Knex,
  province_code: string | null,
  period: Period,
): Promise<Answers[]> {
  const { rows } = await knex.raw<{ rows: Answers[] }>(
    `select s.id as seller_id, s.name_vi as name, s.name_en, count(*)::int as orders,
       (count(*) filter (where so.status = 'expired'))::int as unanswered,
       (count(*) filter (where so.status = 'placed'))::int as waiting,
       percentile_cont(0.5) within group (order by extract(epoch from answered.at - so.live_at) / 3600)::float8 as median_hours
     ${ASKED}
     group by s.id, s.name_vi, s.name_en
     order by unanswered desc, waiting desc, orders desc, s.name_vi`,
    { ...momentsOf(period), province: province_code },
  )
  return rows
}

/** The orders behind a seller's answers, or behind all: those that nobody answered first, then those that wait, and how many. One statement. */
export async function askedOrders(
  knex: Knex,
  {
    province_code,
    seller_id,
    ...period
  }: Period & { province_code: string | null; seller_id: string | null },
  { limit, offset }: { limit: number; offset: number },
): Promise<{ orders: AskedOrder[]; count: number }> {
  const { rows } = await knex.raw<{ rows: [{ orders: AskedOrder[]; count: number }] }>(
    `with asked as (
       select so.id, so.display_id as number, s.name_vi as seller, s.name_en as seller_en, so.status, so.live_at as asked_at,
         answered.at as answered_at, case so.status when 'expired' then 0 when 'placed' then 1 else 2 end as rank
       ${ASKED} and (cast(:seller as text) is null or so.seller_id = :seller))
     select (select count(*)::int from asked) as count,
       coalesce((select jsonb_agg(to_jsonb(page) - 'rank' order by page.rank, page.asked_at desc, page.id)
         from (select * from asked order by rank, asked_at desc, id limit :limit offset :offset) page), '[]') as orders`,
    { ...momentsOf(period), province: province_code, seller: seller_id, limit, offset },
  )
  return rows[0]
}
