import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { codeNamed } from "./codes"
import { usesSql } from "./shopper"
import type { Offer } from "./terms"

/** SQL: the programme `p` reduces prices at this moment. Its state is set by a job, its moments hold without it. */
export const RUNS_NOW =
  "p.state in ('announced', 'running') and p.starts_at <= now() and now() < p.ends_at"

/**
 * SQL: nothing is left of the programme `p` that an order could have. Its budget is used up when less is left of it than it takes
 * off one piece at most, so that a price that is shown can be given.
 */
export const USED_UP = `coalesce(p.budget_vnd - p.reserved_vnd - p.settled_vnd < coalesce(p.piece_vnd, 1), false)
  or coalesce(p.orders >= p.budget_orders, false)`

/** An offer with what a shopper is told of its programme. */
export interface NamedOffer extends Offer {
  slug: string
  name_vi: string
  name_en: string
  /** When it ends, in milliseconds. */
  ends_ms: number
}

/** Who a shopper is, where the limit per shopper is counted. */
export interface Shopper {
  customer_id: string | null
  /** Codes that he named. */
  codes: readonly string[]
  /** The basket that names codes which are used once, and the buyer's telephone; null names none. */
  cart_id: string | null
  /** Whoever it is: what the basket would get if no programme had been used by its shopper. */
  anybody?: boolean
}

/**
 * What programmes take off goods at this moment. One statement, on an index, whatever number of programmes runs: it is asked at
 * every change of a basket.
 *
 * @param of programmes that reduce prices, or besides those that pay delivery
 */
export async function offersOf(
  knex: Knex,
  productIds: readonly string[],
  { customer_id, codes, cart_id, anybody = false }: Shopper,
  of: "prices" | "both" = "prices",
): Promise<NamedOffer[]> {
  if (productIds.length === 0) return []
  const { rows } = await knex.raw<{ rows: NamedOffer[] }>(OFFERS[of], {
    products: [...productIds],
    codes: [...codes],
    customer: anybody ? null : customer_id,
    cart: cart_id,
    buyer: anybody ? null : cart_id,
  })
  return rows
}

const OF_FORM = {
  prices: "p.form <> 'free_delivery'",
  delivery: "p.form = 'free_delivery'",
  both: "true",
}

/**
 * SQL of rows of `NamedOffer` of this moment, ordered, for whoever asks for more with the same statement. Goods that have become
 * alcohol since they were checked, and those that lost what the programme asks of them, have none.
 *
 * @param products SQL of a list of ids, as it follows `in`
 * @param codes SQL of an array of codes, compared exactly: in capitals one programme's name may be another's code
 * @param customer SQL of an id, or of null
 * @param cart SQL of the id of a basket, or of null
 * @param of programmes that reduce prices, those that pay delivery, or both
 * @param buyer SQL of the id of the basket whose buyer's telephone counts, or of null
 */
export const offersSql = (
  products: string,
  codes: string,
  customer: string,
  cart: string,
  of: keyof typeof OF_FORM = "prices",
  buyer = cart,
): string => `
select p.id as programme_id, p.promotion_id, coalesce(p.voucher_code, p.slug) as code, p.voucher_code is not null or p.single_codes as voucher,
  p.slug, p.name_vi, p.name_en, (extract(epoch from p.ends_at) * 1000)::float8 as ends_ms,
  g.product_id, g.seller_id, p.form, p.value, g.floor_vnd::float8 as floor_vnd, p.decision_number is not null as concentrated,
  p.most_pieces, p.most_per_order_vnd::float8 as most_per_order_vnd,
  s.quota - s.pieces as pieces_left,
  (p.budget_vnd - p.reserved_vnd - p.settled_vnd)::float8 as left_vnd
from programme_product g
join programme p on p.id = g.programme_id
join programme_seller s on s.programme_id = g.programme_id and s.seller_id = g.seller_id and s.state = 'joined'
where g.product_id in (${products}) and g.out_since is null and ${RUNS_NOW}
  and ${OF_FORM[of]}
  and case when p.single_codes then p.slug = any(${codes}) and ${codeNamed(cart)}
    else p.voucher_code is null or p.voucher_code = any(${codes}) end
  and not (${USED_UP})
  and not exists (select from speciality a where a.product_id = g.product_id and a.age_restricted and a.deleted_at is null)
  and (p.most_per_shopper is null or p.most_per_shopper > ${usesSql("p.id", customer, buyer)})
order by p.id, g.product_id`

const offersOfSql = (of: "prices" | "both") =>
  offersSql(
    "select unnest(cast(:products as text[]))",
    ":codes",
    "cast(:customer as text)",
    "cast(:cart as text)",
    of,
    "cast(:buyer as text)",
  )

const OFFERS = { prices: offersOfSql("prices"), both: offersOfSql("both") }
