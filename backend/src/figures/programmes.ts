import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { GONE } from "@ocop/marketplace/modules/seller-order"
import { momentsOf, type Period } from "./period"

/** What a programme cost and brought. Money in đồng. */
export interface ProgrammeFigures {
  id: string
  name_vi: string
  name_en: string
  state: string
  starts_at: Date
  ends_at: Date
  budget_vnd: number | null
  reserved_vnd: number
  settled_vnd: number
  given_back_vnd: number
  /** That used it, and did not give all of it back. */
  orders: number
  /** Sold of its goods while it held, and in as long a time directly before: goods after reductions. */
  sold_vnd: number
  sold_before_vnd: number
}

/**
 * What programmes that held on any day of a time cost, and what their goods brought from their beginning to their end (or to
 * now) beside as long a time before, the latest first. One statement.
 *
 * @param office_id null for all offices
 */
export async function programmeFigures(
  knex: Knex,
  office_id: string | null,
  period: Period,
): Promise<ProgrammeFigures[]> {
  const { rows } = await knex.raw<{ rows: ProgrammeFigures[] }>(
    `with held as (
       select p.*, least(p.ends_at, coalesce(stopped.at, p.ends_at), now()) as over_at
         from programme p
         left join lateral (
           select min(e.at) as at from programme_event e where e.programme_id = p.id and e.state = 'stopped') stopped on true
        where p.state in ('announced', 'running', 'ended', 'stopped') and p.starts_at < :to
          and least(p.ends_at, coalesce(stopped.at, p.ends_at)) > greatest(p.starts_at, cast(:from as timestamptz))
          and (cast(:office as text) is null or p.office_id = :office))
     select p.id, p.name_vi, p.name_en, p.state, p.starts_at, p.ends_at, p.budget_vnd::float8 as budget_vnd,
       coalesce(u.reserved, 0)::float8 as reserved_vnd, coalesce(u.settled, 0)::float8 as settled_vnd,
       coalesce(u.given_back, 0)::float8 as given_back_vnd, coalesce(u.orders, 0)::int as orders,
       coalesce(s.during, 0)::float8 as sold_vnd, coalesce(s.before, 0)::float8 as sold_before_vnd
     from held p
     left join lateral (
       select sum(reserved_vnd) as reserved, sum(settled_vnd) as settled, sum(given_back_vnd) as given_back,
         count(*) filter (where counted) as orders
         from programme_use where programme_id = p.id) u on true
     left join lateral (
       select sum(l.total) filter (where so.placed_at >= p.starts_at) as during,
         sum(l.total) filter (where so.placed_at < p.starts_at) as before
         from programme_product pp
         join programme_seller ps on ps.programme_id = pp.programme_id and ps.seller_id = pp.seller_id
          and ps.state in ('joined', 'left') and ps.invited_by is not null
         join seller_order_line l on l.product_id = pp.product_id and l.deleted_at is null and l.quantity > 0
         join seller_order so on so.id = l.seller_order_id
        where pp.programme_id = p.id and so.live_at is not null and so.deleted_at is null and so.status <> all(:gone)
          and so.placed_at >= p.starts_at - greatest(p.over_at - p.starts_at, interval '0') and so.placed_at < p.over_at) s on true
     order by p.starts_at desc, p.id`,
    { ...momentsOf(period), office: office_id, gone: [...GONE, "returned"] },
  )
  return rows
}
