import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { momentsOf, type Period } from "./period"

/** How much of one kind waits, and since when the oldest does. */
export interface Queue {
  count: number
  oldest: Date | null
}

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

/** Certificates that wait for the office, and orders that wait for its province's sellers. One statement. */
export async function queues(
  knex: Knex,
  province_code: string | null,
): Promise<{ submissions: Queue; orders: Queue; problems: Queue }> {
  const { rows } = await knex.raw<{ rows: ({ kind: string } & Queue)[] }>(
    `select 'submissions' as kind, count(*)::int as count, min(submitted_at) as oldest
       from certificate_submission where status = 'submitted' and deleted_at is null
        and (cast(:province as text) is null or province_code = :province)
     union all
     select 'orders', count(*)::int, min(so.live_at)
       from seller_order so join seller s on s.id = so.seller_id
      where so.status = 'placed' and so.live_at is not null and so.deleted_at is null
        and (cast(:province as text) is null or s.province_code = :province)
     union all
     select 'problems', count(*)::int, min(p.reported_at)
       from seller_order_problem p join seller_order so on so.id = p.seller_order_id join seller s on s.id = so.seller_id
      where p.closed_at is null and (cast(:province as text) is null or s.province_code = :province)`,
    { province: province_code },
  )
  const of = (wanted: string): Queue => {
    const { count, oldest } = rows.find(({ kind }) => kind === wanted)!
    return { count, oldest }
  }
  return { submissions: of("submissions"), orders: of("orders"), problems: of("problems") }
}

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
     from seller_order so
     join seller s on s.id = so.seller_id
     left join lateral (
       select min(t.at) as at from seller_order_transition t
        where t.seller_order_id = so.id and t.from_status = 'placed' and t.to_status in ('confirmed', 'refused')
          and t.deleted_at is null) answered on true
     where so.live_at >= :from and so.live_at < :to and so.deleted_at is null
       and (cast(:province as text) is null or s.province_code = :province)
     group by s.id, s.name_vi, s.name_en
     order by unanswered desc, waiting desc, orders desc, s.name_vi`,
    { ...momentsOf(period), province: province_code },
  )
  return rows
}
