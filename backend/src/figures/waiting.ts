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

/** What waits: certificates for their office, orders and what buyers reported for the sellers. */
export const QUEUES = ["submissions", "orders", "problems"] as const
export type QueueName = (typeof QUEUES)[number]

/** One thing that waits. */
export interface Waiting {
  id: string
  /** The product of a certificate, or the number of an order. */
  what: string
  seller: string
  seller_en: string
  province: string | null
  province_en: string | null
  /** ISO instant. */
  since: string
}

/** SQL of the rows of `Waiting` of each queue, of one province or, without, of all: what is counted is what is listed. */
const ROWS: Record<QueueName, string> = {
  submissions: `select c.id, c.product_title as what, coalesce(s.name_vi, c.seller_name) as seller, coalesce(s.name_en, c.seller_name) as seller_en,
      c.province_code, c.submitted_at as since
    from certificate_submission c left join seller s on s.id = c.seller_id
   where c.status = 'submitted' and c.deleted_at is null
     and (cast(:province as text) is null or c.province_code = :province)`,
  orders: `select so.id, '#' || so.display_id as what, s.name_vi as seller, s.name_en as seller_en, s.province_code, so.live_at as since
    from seller_order so join seller s on s.id = so.seller_id
   where so.status = 'placed' and so.live_at is not null and so.deleted_at is null
     and (cast(:province as text) is null or s.province_code = :province)`,
  problems: `select p.id, '#' || so.display_id as what, s.name_vi as seller, s.name_en as seller_en, s.province_code, p.reported_at as since
    from seller_order_problem p join seller_order so on so.id = p.seller_order_id join seller s on s.id = so.seller_id
   where p.closed_at is null and (cast(:province as text) is null or s.province_code = :province)`,
}

/** How much waits in each queue. One statement. */
export async function queues(
  knex: Knex,
  province_code: string | null,
): Promise<Record<QueueName, Queue>> {
  const { rows } = await knex.raw<{ rows: ({ kind: string } & Queue)[] }>(
    QUEUES.map(
      (queue) =>
        `select '${queue}' as kind, count(*)::int as count, min(since) as oldest from (${ROWS[queue]}) waiting`,
    ).join(" union all "),
    { province: province_code },
  )
  const of = (wanted: QueueName): Queue => {
    const { count, oldest } = rows.find(({ kind }) => kind === wanted)!
    return { count, oldest }
  }
  return { submissions: of("submissions"), orders: of("orders"), problems: of("problems") }
}

/** What waits in one queue of the whole country, the longest first, and how much of it there is. One statement. */
export async function waitingRows(
  knex: Knex,
  queue: QueueName,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ waiting: Waiting[]; count: number }> {
  const { rows } = await knex.raw<{ rows: [{ waiting: Waiting[]; count: number }] }>(
    `with waiting as (${ROWS[queue]})
     select (select count(*)::int from waiting) as count,
       coalesce((select jsonb_agg(to_jsonb(page) order by page.since, page.id)
         from (select w.id, w.what, w.seller, w.seller_en, p.name_vi as province, p.name_en as province_en, w.since
           from waiting w left join province p on p.code = w.province_code
           order by w.since, w.id limit :limit offset :offset) page), '[]') as waiting`,
    { province: null, limit, offset },
  )
  return rows[0]
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
