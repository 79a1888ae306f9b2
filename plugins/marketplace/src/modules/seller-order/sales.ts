import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { GONE } from "./states"

/** What was sold on a day in Vietnam, in đồng: goods after reductions, without delivery. */
export interface DayOfSales {
  /** YYYY-MM-DD */
  day: string
  orders: number
  total: number
}

/** What was sold of one product, in all its units. */
export interface SoldProduct {
  product_id: string | null
  title: string
  title_en: string | null
  quantity: number
  total: number
}

/** What is not sold: what is not sent, and what came back. */
const NOT_SOLD = [...GONE, "returned"]

/**
 * A seller's sales on the days they were ordered, days without any left out.
 *
 * @param from inclusive
 * @param to exclusive
 */
export async function salesByDay(
  knex: Knex,
  sellerId: string,
  from: Date,
  to: Date,
): Promise<DayOfSales[]> {
  const { rows } = await knex.raw<{ rows: { day: string; orders: string; total: string }[] }>(
    `select to_char(placed_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day, count(*) as orders,
       sum(item_total - discount_total) as total
     ${SOLD} group by 1 order by 1`,
    { seller: sellerId, from, to, gone: NOT_SOLD },
  )
  return rows.map(({ day, orders, total }) => ({
    day,
    orders: Number(orders),
    total: Number(total),
  }))
}

/**
 * The products that brought a seller the most.
 *
 * @param from inclusive
 * @param to exclusive
 * @param most of them
 */
export async function bestProducts(
  knex: Knex,
  sellerId: string,
  from: Date,
  to: Date,
  most: number,
): Promise<SoldProduct[]> {
  const { rows } = await knex.raw<{
    rows: (Omit<SoldProduct, "quantity" | "total"> & { quantity: string; total: string })[]
  }>(
    `select max(product_id) as product_id, (array_agg(l.title order by placed_at desc))[1] as title,
       (array_agg(l.title_en order by placed_at desc))[1] as title_en,
       sum(l.quantity) as quantity, sum(l.total) as total
     from (select id, placed_at ${SOLD}) as o
     join seller_order_line l on l.seller_order_id = o.id and l.deleted_at is null and l.quantity > 0
     group by coalesce(l.product_id, l.title)
     order by sum(l.total) desc, max(l.title) limit :most`,
    { seller: sellerId, from, to, gone: NOT_SOLD, most },
  )
  return rows.map((row) => ({
    ...row,
    quantity: Number(row.quantity),
    total: Number(row.total),
  }))
}

const SOLD = `
  from seller_order
  where seller_id = :seller and placed_at >= :from and placed_at < :to
    and live_at is not null and deleted_at is null and status <> all(:gone)`
