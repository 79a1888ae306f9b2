import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CertificateEventFacts, CertificateFacts } from "@ocop/ocop/modules/certification"
import type { CertificationLabel } from "@ocop/ocop/workflows"

/** A place as tables hold it. */
export interface PlaceFacts {
  code: string
  slug?: string
  name_vi: string
  name_en: string
}

export interface CertificateRow extends CertificateFacts {
  id: string
  score: number | null
  source: string | null
  product_code: string | null
  decision: { number: string | null; issuer: string; issued_on: string } | null
  events: CertificateEventFacts[]
}

/** Everything the tables say of one product, prices apart. */
export interface ProductFacts {
  product: {
    id: string
    handle: string
    title: string
    description: string | null
    thumbnail: string | null
    created_at: string
    indicative_price: number | null
    /** Texts in the wanted language, where it is not Vietnamese. */
    translated: { title?: string; description?: string } | null
  }
  /** `place`: where a photo was taken, in degrees, of those whose seller chose to tell. */
  images: { url: string; place: { latitude: number; longitude: number } | null }[]
  variants: {
    id: string
    title: string
    sku: string | null
    price_set_id: string | null
    /** Null where stock is no limit: it is not counted, or more is made to order. */
    stock: number | null
    translated: { title?: string } | null
  }[]
  speciality:
    | (Record<string, unknown> & { age_restricted: boolean; certifications: CertificationLabel[] })
    | null
  origin: {
    province: PlaceFacts & Record<string, string>
    commune: PlaceFacts | null
    former_province: PlaceFacts | null
    former_district: string | null
    former_commune: string | null
  } | null
  certificates: CertificateRow[]
  seller:
    | (Record<string, unknown> & {
        address: string | null
        commune: PlaceFacts | null
        province: PlaceFacts | null
      })
    | null
  region_id: string | null
}

/**
 * One statement that joins what six modules hold. A product page has a budget of 12 statements, and query.graph takes
 * about 20 for the same; composing modules is what this application is for, and it only reads.
 */
const FACTS = `
select
  json_build_object(
    'id', p.id, 'handle', p.handle, 'title', p.title, 'description', p.description,
    'thumbnail', p.thumbnail, 'created_at', p.created_at,
    'indicative_price', (p.metadata->>'indicative_price')::numeric,
    'translated', (select t.translations from translation t
       where t.reference_id = p.id and t.locale_code = :locale and t.deleted_at is null limit 1)
  ) as product,
  coalesce((select json_agg(json_build_object('url', i.url, 'place', (
       select t.place from listing_draft_picture t join listing_draft d on d.id = t.draft_id
       where d.product_id = p.id and d.status = 'approved' and t.url = i.url and t.deleted_at is null
       order by d.decided_at desc limit 1)) order by i.rank)
     from image i where i.product_id = p.id and i.deleted_at is null), '[]') as images,
  coalesce((select json_agg(json_build_object(
       'id', v.id, 'title', v.title, 'sku', v.sku,
       'price_set_id', (select l.price_set_id from product_variant_price_set l
          where l.variant_id = v.id and l.deleted_at is null limit 1),
       'stock', case when v.manage_inventory and not v.allow_backorder then coalesce((
          select min(floor(levels.available / l.required_quantity))
          from product_variant_inventory_item l
          cross join lateral (
            select coalesce(sum(stocked_quantity - reserved_quantity), 0) as available
            from inventory_level
            where inventory_item_id = l.inventory_item_id and deleted_at is null) levels
          where l.variant_id = v.id and l.deleted_at is null), 0) end,
       'translated', (select t.translations from translation t
          where t.reference_id = v.id and t.locale_code = :locale and t.deleted_at is null limit 1)
     ) order by v.variant_rank, v.id)
     from product_variant v where v.product_id = p.id and v.deleted_at is null), '[]') as variants,
  (select row_to_json(s) from speciality s where s.product_id = p.id and s.deleted_at is null) as speciality,
  (select json_build_object(
       'province', row_to_json(province), 'commune', row_to_json(commune), 'former_province', row_to_json(former),
       'former_district', o.former_district, 'former_commune', o.former_commune)
     from product_origin o
     join province on province.code = o.province_code
     left join commune on commune.code = o.commune_code
     left join former_province former on former.code = o.former_province_code
     where o.product_id = p.id and o.deleted_at is null) as origin,
  coalesce((select json_agg(json_build_object(
       'id', c.id, 'stars', c.stars, 'score', c.score, 'decision_id', c.decision_id, 'issued_on', c.issued_on,
       'expires_on', c.expires_on, 'reported_year', c.reported_year, 'source', c.source,
       'product_code', c.product_code,
       'decision', (select json_build_object('number', d.number, 'issuer', d.issuer, 'issued_on', d.issued_on)
          from decision d where d.id = c.decision_id),
       'events', coalesce((select json_agg(json_build_object('kind', e.kind, 'at', e.at, 'until', e.until, 'created_at', e.created_at))
          from certificate_event e where e.certificate_id = c.id and e.deleted_at is null), '[]')))
     from certificate c where c.product_id = p.id and c.deleted_at is null), '[]') as certificates,
  (select json_build_object(
       'id', s.id, 'handle', s.handle, 'kind', s.kind, 'name_vi', s.name_vi, 'name_en', s.name_en,
       'status', s.status, 'province_code', s.province_code, 'address', s.address, 'phone', s.phone,
       'tax_code', s.tax_code, 'demonstration', s.demonstration, 'free_delivery_from', s.free_delivery_from,
       'closed_from', case when s.closed_until >= :today then s.closed_from end,
       'closed_until', case when s.closed_until >= :today then s.closed_until end,
       'away_until', case when :today between s.closed_from and s.closed_until then s.closed_until end,
       'preparation_days', l.preparation_days, 'min_quantity', l.min_quantity,
       'commune', (select row_to_json(c) from commune c where c.code = s.commune_code),
       'province', (select row_to_json(pr) from province pr where pr.code = s.province_code))
     from listing l join seller s on s.id = l.seller_id
     where l.product_id = p.id and l.deleted_at is null and s.deleted_at is null) as seller,
  (select r.id from region r where r.currency_code = 'vnd' and r.deleted_at is null limit 1) as region_id
from product p
where p.handle = :handle and p.status = 'published' and p.deleted_at is null
  and exists (select 1 from product_sales_channel channel
    where channel.product_id = p.id and channel.sales_channel_id = any(:channels) and channel.deleted_at is null)`

/**
 * @param wanted `today` in Vietnam, by which a holiday is over; `locale` as the Translation Module names it; `channels` are the sales channels of the caller's key
 * @returns null when no published product of these channels has this handle
 */
export async function productFacts(
  knex: Knex,
  wanted: { handle: string; locale: string; channels: string[]; today: string },
): Promise<ProductFacts | null> {
  const { rows } = await knex.raw<{ rows: ProductFacts[] }>(FACTS, wanted)
  return rows[0] ?? null
}
