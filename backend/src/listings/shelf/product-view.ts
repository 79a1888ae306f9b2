import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { englishTitle } from "./english"
import { PLAIN_PRICE } from "./own-product"
import { TAKEN_DOWN } from "./visibility"

/** A product on the shelf as its seller's people see it. Prices in đồng; `reserved` is promised to orders. */
export interface ProductView {
  id: string
  handle: string
  name_vi: string
  name_en: string | null
  thumbnail: string | null
  state: "shown" | "hidden"
  /** Hidden, and not by its seller: only the platform brings it back. */
  taken_down: boolean
  /** Of what is not sent: about what it costs, where its seller said so. */
  indicative_price: number | null
  /** False of a service, which has neither price nor stock. */
  shippable: boolean
  variants: {
    id: string
    title: string
    title_en: string | null
    price: number | null
    sale_price: number | null
    stocked: number | null
    reserved: number | null
  }[]
  /** Under way, or to come. */
  sale: { starts_at: string; ends_at: string } | null
  terms: { preparation_days: number; min_quantity: number }
  /** False of alcohol and of services: there is no sale of them. */
  may_have_sale: boolean
  /** Of the changed version under way. */
  draft_id: string | null
}

const SQL = `
select p.id, p.handle, p.title as name_vi, ${englishTitle("product", "p.id")} as name_en, p.thumbnail,
  case when p.status = 'published' then 'shown' else 'hidden' end as state,
  ${TAKEN_DOWN} as taken_down,
  coalesce((select json_agg(json_build_object('id', v.id, 'title', v.title, 'title_en', ${englishTitle("product_variant", "v.id")},
      'price', (select min(pr.amount) from product_variant_price_set s join price pr on pr.price_set_id = s.price_set_id
        where s.variant_id = v.id and s.deleted_at is null and ${PLAIN_PRICE}),
      'sale_price', (select min(pr.amount) from product_variant_price_set s join price pr on pr.price_set_id = s.price_set_id
        where s.variant_id = v.id and s.deleted_at is null and pr.price_list_id = pl.id and pr.deleted_at is null),
      'stocked', lv.stocked, 'reserved', lv.reserved) order by v.variant_rank nulls last, v.created_at, v.id)
    from product_variant v
    left join lateral (select sum(l.stocked_quantity) as stocked, sum(l.reserved_quantity) as reserved
      from product_variant_inventory_item vi
      join inventory_level l on l.inventory_item_id = vi.inventory_item_id and l.deleted_at is null
      where vi.variant_id = v.id and vi.deleted_at is null) lv on true
    where v.product_id = p.id and v.deleted_at is null), '[]') as variants,
  case when pl.id is null then null else json_build_object('starts_at', pl.starts_at, 'ends_at', pl.ends_at) end as sale,
  json_build_object('preparation_days', l.preparation_days, 'min_quantity', l.min_quantity) as terms,
  nullif(p.metadata ->> 'indicative_price', '')::float8 as indicative_price,
  coalesce(s.shippable, true) as shippable, coalesce(s.shippable and not s.age_restricted, true) as may_have_sale,
  (select d.id from listing_draft d where d.product_id = p.id and d.deleted_at is null
    and d.status in ('draft', 'submitted', 'asked', 'rejected')) as draft_id
from listing l join product p on p.id = l.product_id and p.deleted_at is null
left join speciality s on s.product_id = p.id and s.deleted_at is null
left join price_list pl on pl.id = l.sale_price_list_id and pl.status = 'active' and pl.ends_at > now() and pl.deleted_at is null
where p.id = any(:product_ids) and l.seller_id = :seller_id and l.deleted_at is null`

/** One statement. @throws NOT_FOUND naming id: another seller's is as none */
export async function productView(
  knex: Knex,
  { product_id, seller_id }: { product_id: string; seller_id: string },
): Promise<ProductView> {
  const [view] = await productViews(knex, { product_ids: [product_id], seller_id })
  if (!view)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no product ${product_id.slice(0, 80)}`)
  return view
}

/** Several in one statement, in no order; another seller's are left out. */
export async function productViews(
  knex: Knex,
  wanted: { product_ids: readonly string[]; seller_id: string },
): Promise<ProductView[]> {
  const { rows } = await knex.raw<{ rows: ProductView[] }>(SQL, {
    product_ids: [...wanted.product_ids],
    seller_id: wanted.seller_id,
  })
  return rows
}
