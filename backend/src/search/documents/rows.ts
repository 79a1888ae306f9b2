import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CertificateEventFacts, CertificateFacts } from "@ocop/ocop/modules/certification"

/** A variant as the document needs it; `stock` is what can be sold of it now, null where stock is no limit. */
export interface VariantRow {
  id: string
  title: string
  title_en: string | null
  price_set_id: string | null
  stock: number | null
}

export interface CertificateRow extends CertificateFacts {
  decision_number: string | null
  events: CertificateEventFacts[]
}

/** Everything about a product that its document is made of, except prices. */
export interface ProductRow {
  id: string
  handle: string
  title: string
  description: string | null
  status: string
  thumbnail: string | null
  created_at: Date
  english: { title?: string; description?: string } | null
  images_count: number
  sales_channel_ids: string[] | null
  sold: number
  variants: VariantRow[] | null
  certificates: CertificateRow[] | null
  seller:
    | (Record<"id" | "handle" | "name" | "name_en" | "kind" | "status", string> &
        Record<"closed_from" | "closed_until", string | null>)
    | null
  province: Record<"name" | "name_en" | "code" | "slug" | "region", string> | null
  former_province: Record<"name" | "slug", string> | null
  former_district: string | null
  commune: Record<"name" | "name_en" | "code", string> | null
  speciality: SpecialityRow | null
  group: CategoryRow | null
  set: CategoryRow | null
}

export interface SpecialityRow {
  set_code: string
  group_slug: string
  set_slug: string
  unit_vi: string
  unit_en: string
  cold_chain: boolean
  fragile: boolean
  bulky: boolean
  live: boolean
  shippable: boolean
  age_restricted: boolean
  alcohol_abv: number | null
  season_months: number[]
  certifications: { code: string; expires_on?: string | null }[]
}

type CategoryRow = { name: string; name_en: string | null }

/** A sub-select of one row as an object, or null. */
const one = (select: string): string => `(select to_jsonb(r) from (${select} limit 1) r)`
const list = (select: string): string => `(select jsonb_agg(to_jsonb(r)) from (${select}) r)`

const category = (slug: string): string =>
  one(`select c.name, t.translations ->> 'name' name_en from product_category c
    left join translation t on t.reference_id = c.id and t.reference = 'product_category'
      and t.locale_code = 'en-US' and t.deleted_at is null
    where c.handle = ${slug} and c.deleted_at is null`)

/**
 * Stock that can be promised of a variant: over its parts the least of what is there and not reserved. Summed
 * over places, never below nothing.
 */
const VARIANTS = list(`select v.id, v.title, ps.price_set_id,
    (select t.translations->>'title' from translation t where t.reference_id = v.id
      and t.reference = 'product_variant' and t.locale_code = 'en-US' and t.deleted_at is null) title_en,
    case when v.manage_inventory and not v.allow_backorder then coalesce((
      select min(floor(greatest(coalesce(l.free, 0), 0) / greatest(i.required_quantity, 1)))::int
      from product_variant_inventory_item i
      left join lateral (
        select sum(stocked_quantity - reserved_quantity) free from inventory_level
        where inventory_item_id = i.inventory_item_id and deleted_at is null
      ) l on true
      where i.variant_id = v.id and i.deleted_at is null
    ), 0) end stock
  from product_variant v
  left join product_variant_price_set ps on ps.variant_id = v.id and ps.deleted_at is null
  where v.product_id = p.id and v.deleted_at is null
  order by v.variant_rank nulls last, v.created_at, v.id`)

const CERTIFICATES =
  list(`select c.stars, c.decision_id, c.issued_on, c.expires_on, c.reported_year,
    d.number decision_number,
    coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'at', e.at, 'until', e.until, 'created_at', e.created_at) order by e.at, e.id)
      from certificate_event e where e.certificate_id = c.id and e.deleted_at is null), '[]') events
  from certificate c left join decision d on d.id = c.decision_id and d.deleted_at is null
  where c.product_id = p.id and c.deleted_at is null`)

const SOLD = `coalesce((select sum(l.quantity)::int from seller_order_line l join seller_order o on o.id = l.seller_order_id
  where l.product_id = p.id and l.deleted_at is null and o.deleted_at is null and o.live_at is not null
    and o.status not in ('cancelled', 'returned')), 0)`

const SELECT = `select p.id, p.handle, p.title, p.description, p.status, p.thumbnail, p.created_at,
  t.translations english,
  (select count(*)::int from image i where i.product_id = p.id and i.deleted_at is null) images_count,
  (select array_agg(c.sales_channel_id::text) from product_sales_channel c
    where c.product_id = p.id and c.deleted_at is null) sales_channel_ids,
  ${SOLD} sold, ${VARIANTS} variants, ${CERTIFICATES} certificates,
  ${one(`select s.id, s.handle, s.name_vi name, s.name_en, s.kind, s.status, s.closed_from, s.closed_until from listing l join seller s on s.id = l.seller_id
    where l.product_id = p.id and l.deleted_at is null and s.deleted_at is null`)} seller,
  ${one("select name_vi name, name_en, code, slug, region from province where code = o.province_code")} province,
  ${one("select name_vi name, slug from former_province where code = o.former_province_code")} former_province,
  o.former_district,
  ${one("select name_vi name, name_en, code from commune where code = o.commune_code")} commune,
  to_jsonb(sp) speciality, ${category("sp.group_slug")} "group", ${category("sp.set_slug")} "set"
from product p
left join translation t on t.reference_id = p.id and t.reference = 'product'
  and t.locale_code = 'en-US' and t.deleted_at is null
left join product_origin o on o.product_id = p.id and o.deleted_at is null
left join speciality sp on sp.product_id = p.id and sp.deleted_at is null
where p.id = any(?) and p.deleted_at is null`

/** Reads products by one statement, in no order; those that were deleted are left out. */
export async function readProducts(knex: Knex, ids: readonly string[]): Promise<ProductRow[]> {
  if (!ids.length) return []
  const { rows } = await knex.raw<{ rows: ProductRow[] }>(SELECT, [[...ids]])
  return rows
}
