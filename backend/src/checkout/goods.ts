/**
 * What the shop itself must know of a good before it may be bought: who offers it and whether it may
 * be sent. Products, sellers and handling belong to three plugins; only the composition may join
 * them, and does so in one statement because it runs in the hottest routes.
 */
export interface Good {
  variant_id: string
  product_id: string
  title: string
  /** Shown in the shop at all. */
  published: boolean
  price_set_id: string | null
  seller_id: string | null
  seller_name: string | null
  seller_status: string | null
  /** The last day of the holiday that the seller is on today; null while it sells. */
  seller_closed_until: string | null
  min_quantity: number | null
  /** Null when nothing is recorded of the product. */
  shippable: boolean | null
  age_restricted: boolean | null
}

/** Whether a seller is on holiday today, in SQL: days are counted in Vietnam. */
export const ON_HOLIDAY = (seller: string): string =>
  `(now() at time zone 'Asia/Ho_Chi_Minh')::date::text between ${seller}.closed_from and ${seller}.closed_until`

/** Rows of `Good` for the variants bound as :variants. */
export const GOODS_SQL = `
select v.id as variant_id, p.id as product_id, p.title, p.status = 'published' as published,
  ps.price_set_id, sel.id as seller_id, sel.name_vi as seller_name, sel.status as seller_status,
  case when ${ON_HOLIDAY("sel")} then sel.closed_until end as seller_closed_until,
  l.min_quantity, sp.shippable, sp.age_restricted
from product_variant v
join product p on p.id = v.product_id and p.deleted_at is null
left join product_variant_price_set ps on ps.variant_id = v.id and ps.deleted_at is null
left join listing l on l.product_id = p.id and l.deleted_at is null
left join seller sel on sel.id = l.seller_id and sel.deleted_at is null
left join speciality sp on sp.product_id = p.id and sp.deleted_at is null
where v.id = any(:variants) and v.deleted_at is null`
