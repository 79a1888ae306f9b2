import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { GONE } from "@ocop/marketplace/modules/seller-order"
import { momentsOf, type Period } from "./period"

/** Lines of one file: more than a province sells in a year. */
export const MOST_LINES = 50_000

/** Which of what was sold. What is left out does not matter. */
export interface WantedSales extends Period {
  /** Today's code of the province that goods are from; a whole country's are without. */
  province_code?: string
  commune_code?: string
  set_code?: string
  seller_id?: string
  product_id?: string
  programme_id?: string
  /** Today's code of the province that goods were sent to. */
  destination?: string
}

/** One line of a seller's part of an order. Of the shopper it says nothing. */
export interface SoldLine {
  id: string
  /** The seller order's number. */
  number: string
  placed_at: Date
  status: string
  seller_id: string
  seller: string
  seller_en: string
  product_id: string | null
  title: string
  title_en: string | null
  set_code: string | null
  commune_code: string | null
  commune: string | null
  commune_en: string | null
  quantity: number
  /** đồng after all reductions, without delivery. */
  total: number
}

/** What was sold of one thing. */
export interface Sold {
  orders: number
  pieces: number
  /** đồng after all reductions, without delivery. */
  total: number
}

/** One place, set or seller, and what was sold of it. */
export interface SoldOf extends Sold {
  code: string | null
  name: string | null
  name_en: string | null
}

/** What was sold, in sum. */
export interface SoldInSum extends Sold {
  /** Who bought something of it and nothing of it ever before. Whoever leaves neither account nor number is new each time. */
  new_shoppers: number
}

/** The province that goods are from; where that is not known, their seller's. */
const ORIGIN = "coalesce(po.province_code, s.province_code)"

/**
 * The lines that count as sold, of which every figure is a sum: of orders whose payment is settled, by the day they were ordered,
 * less what was not sent and what came back. Goods are of the province they are from; where that is not known, of their seller's.
 */
const LINES = `
  from seller_order so
  join seller_order_line l on l.seller_order_id = so.id and l.deleted_at is null and l.quantity > 0
  join "order" o on o.id = so.order_id
  left join order_address a on a.id = o.shipping_address_id
  left join seller s on s.id = so.seller_id
  left join product_origin po on po.product_id = l.product_id and po.deleted_at is null
  left join commune c on c.code = po.commune_code
  left join speciality sp on sp.product_id = l.product_id and sp.deleted_at is null
  where so.live_at is not null and so.deleted_at is null and so.status <> all(:gone)
    and (cast(:province as text) is null or ${ORIGIN} = :province)`

/** The province that goods were sent to, as it is today: addresses of orders keep the code that they were written with. */
const SENT_TO = `coalesce((select m.province_code from merged_province m where m.code = a.metadata ->> 'province_code'),
  a.metadata ->> 'province_code')`

/** SQL: a programme that the order used, in which the line's good is: its seller was let in, and agreed. One who left sold until then. */
const USED_BY_LINE = `
  select 1 from programme_use u join programme_product pp on pp.programme_id = u.programme_id
    join programme_seller ps on ps.programme_id = pp.programme_id and ps.seller_id = pp.seller_id
      and ps.state in ('joined', 'left') and ps.invited_by is not null
   where u.order_id = so.order_id and u.counted and pp.product_id = l.product_id`

/** What is asked for by a code that nothing has: lines of which the commune, set or destination is not known. */
const UNKNOWN = "'-'"

const WANTED = `
    and so.placed_at >= :from and so.placed_at < :to
    and (cast(:commune as text) is null or coalesce(po.commune_code, ${UNKNOWN}) = :commune)
    and (cast(:set as text) is null or coalesce(sp.set_code, ${UNKNOWN}) = :set)
    and (cast(:seller as text) is null or so.seller_id = :seller)
    and (cast(:product as text) is null or l.product_id = :product)
    and (cast(:destination as text) is null or coalesce(${SENT_TO}, ${UNKNOWN}) = :destination)
    and (cast(:programme as text) is null or exists (${USED_BY_LINE} and u.programme_id = :programme))`

/** Who bought: an account, else a telephone number, else nobody that could be known again. */
const SHOPPER = `coalesce(o.customer_id, a.phone, o.id)`

const SUMS = `count(distinct so.order_id)::int as orders, coalesce(sum(l.quantity), 0)::int as pieces,
  coalesce(sum(l.total), 0)::float8 as total`

const bindings = (wanted: WantedSales) => ({
  ...momentsOf(wanted),
  gone: [...GONE, "returned"],
  province: wanted.province_code ?? null,
  commune: wanted.commune_code ?? null,
  set: wanted.set_code ?? null,
  seller: wanted.seller_id ?? null,
  product: wanted.product_id ?? null,
  programme: wanted.programme_id ?? null,
  destination: wanted.destination ?? null,
})

/** What was sold in all. One statement. */
export async function soldInSum(knex: Knex, wanted: WantedSales): Promise<SoldInSum> {
  const { rows } = await knex.raw<{ rows: SoldInSum[] }>(
    `with bought as (select distinct ${SHOPPER} as shopper ${LINES} ${WANTED}),
     before as (select distinct ${SHOPPER} as shopper ${LINES} and so.placed_at < :from)
     select ${SUMS}, (select count(*)::int from bought where shopper not in (select shopper from before)) as new_shoppers
     ${LINES} ${WANTED}`,
    bindings(wanted),
  )
  return rows[0]!
}

const provinceName = (code: string, column: "name_vi" | "name_en") =>
  `(select v.${column} from province v where v.code = ${code} and v.deleted_at is null)`

/** How an order came about: paid from abroad; in a trade office's programme; by whoever came to the shop. Each line has one. */
const CHANNEL = `case when o.currency_code <> 'vnd' then 'abroad'
  when exists (${USED_BY_LINE}) then 'programme'
  else 'shop' end`

const BY = {
  commune: ["po.commune_code", "c.name_vi", "c.name_en"],
  origin: [ORIGIN, provinceName(ORIGIN, "name_vi"), provinceName(ORIGIN, "name_en")],
  province: [SENT_TO, provinceName(SENT_TO, "name_vi"), provinceName(SENT_TO, "name_en")],
  channel: [CHANNEL, "null::text", "null::text"],
  month: [
    "to_char(so.placed_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM')",
    "null::text",
    "null::text",
  ],
  set: ["sp.set_code", "null::text", "null::text"],
  seller: ["so.seller_id", "s.name_vi", "s.name_en"],
} as const

/** What goods are told apart by. */
export type Dimension = keyof typeof BY

/** What was sold of each, what brought most first. One statement. */
export async function soldBy(
  knex: Knex,
  dimension: Dimension,
  wanted: WantedSales,
): Promise<SoldOf[]> {
  const [code, name, name_en] = BY[dimension]
  const { rows } = await knex.raw<{ rows: SoldOf[] }>(
    `select ${code} as code, max(${name}) as name, max(${name_en}) as name_en, ${SUMS}
     ${LINES} ${WANTED} group by 1 order by total desc, 1`,
    bindings(wanted),
  )
  return rows
}

/** The lines themselves, the latest first. One statement. */
export async function soldLines(
  knex: Knex,
  wanted: WantedSales,
  { limit, offset }: { limit: number; offset: number },
): Promise<SoldLine[]> {
  const { rows } = await knex.raw<{ rows: SoldLine[] }>(
    `select l.id, so.display_id as number, so.placed_at, so.status, so.seller_id, s.name_vi as seller, s.name_en as seller_en, l.product_id, l.title,
       l.title_en, sp.set_code, po.commune_code, c.name_vi as commune, c.name_en as commune_en, l.quantity::int as quantity,
       l.total::float8 as total
     ${LINES} ${WANTED} order by so.placed_at desc, l.id limit :limit offset :offset`,
    { ...bindings(wanted), limit, offset },
  )
  return rows
}

/** How many lines there are. One statement. */
export async function countLines(knex: Knex, wanted: WantedSales): Promise<number> {
  const { rows } = await knex.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count ${LINES} ${WANTED}`,
    bindings(wanted),
  )
  return rows[0]!.count
}
