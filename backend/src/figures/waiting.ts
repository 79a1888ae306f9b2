import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** How much of one kind waits, and since when the oldest does. */
export interface Queue {
  count: number
  oldest: Date | null
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
