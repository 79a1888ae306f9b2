/**
 * What delivery must know, read from the modules that know it: sellers and their goods, handling, places, the rate card.
 *
 * One statement across modules, and the composed application is the only place that may write one: the basket is priced
 * anew at every change, and the same facts are read inside the transaction that divides an order among its sellers.
 */
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { dayInVietnam } from "@ocop/kit/days"
import { slugify, toks } from "@ocop/kit/text"
import { cardSchema } from "@ocop/vietnam/rates"
import type { Destination, GoodFacts, SellerFacts } from "@ocop/vietnam/parcels"
import type { ParcelContext } from "@ocop/vietnam/parcel-context"
import { type NamedOffer, offersSql } from "@ocop/ocop/modules/programme"

/** As much of an address as delivery reads; carts and orders have it in the same shape. */
export interface AddressLike {
  /** Name, as a plain Medusa client sends it. */
  province?: string | null
  /** Name of the commune, ward or special zone. */
  city?: string | null
  metadata?: Record<string, unknown> | null
}

/** What programmes must be told to say what they pay of a delivery. */
export interface Ordering {
  customer_id: string | null
  /** Whose buyer's telephone counts; null of an order that had none. */
  cart_id: string | null
  /** An order whose parcels are priced once more; null of a basket. */
  order_id: string | null
}

/** What programmes that pay delivery do for goods that are sent. */
export interface DeliveryOffers {
  offers: NamedOffer[]
  /** Some of the goods were ever in such a programme: what a delivery was priced at may be due to it. */
  touched: boolean
  /** The order has its seller orders, by which all was decided. */
  divided: boolean
}

/** A good with what programmes ask of it. */
export type SentGood = GoodFacts & { product_id: string; age_restricted: boolean }

interface Row {
  goods: Record<string, SentGood> | null
  sellers: Record<string, SellerFacts> | null
  destination: Destination | null
  rate_card: ({ id: string } & Record<string, unknown>) | null
  programmes?: DeliveryOffers
}

/** All but what the basket is charged in, which an address and goods do not tell. */
export interface KnownParcels extends Omit<ParcelContext, "dollars"> {
  facts: ParcelContext["facts"] & { goods: Record<string, SentGood> }
  /** Null where no programme was asked for. */
  programmes: DeliveryOffers | null
}

const NOWHERE: Destination = { province_code: null, region: null }

/**
 * @param knex the connection, or the transaction of the caller
 * @param variantIds what is to be sent
 * @param address where to; an unknown place is priced as the farthest zone, and so is one whose code in
 *   the metadata contradicts the name: a client may not choose the cheaper of two
 * @param at the moment whose rate card holds
 * @param ordering who orders, where programmes may pay of it: the same statement asks for them
 * @throws MedusaError NOT_FOUND when no rate card covers the day
 */
export async function parcelFacts(
  knex: Knex | Knex.Transaction,
  variantIds: readonly string[],
  address: AddressLike | null,
  at: Date,
  ordering: Ordering | null = null,
): Promise<KnownParcels> {
  const day = dayInVietnam(at)
  const { rows } = await knex.raw<{ rows: Row[] }>(ordering ? WITH_PROGRAMMES : FACTS, {
    ...ordering,
    variants: [...variantIds],
    day,
    commune: code(address?.metadata?.commune_code),
    province: code(address?.metadata?.province_code),
    slug: provinceSlug(address?.province),
    island: islandName(address?.city, address?.metadata?.commune_code),
  })
  const row = rows[0]
  if (!row?.rate_card) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no delivery rate card for ${day}; add one in the admin`,
    )
  }
  return {
    facts: { goods: row.goods ?? {}, sellers: row.sellers ?? {} },
    destination: row.destination ?? NOWHERE,
    rate_card: { id: row.rate_card.id, ...cardSchema.parse(row.rate_card) },
    programmes: row.programmes ?? null,
  }
}

/** "Tỉnh Bắc Ninh" and "bac ninh" are written by people; the slug is the same. */
function provinceSlug(name: string | null | undefined): string | null {
  return name ? slugify(name).replace(/^(?:tinh|thanh-pho|tp)-/, "") : null
}

/**
 * Special zones are islands, and cost more. One that is written as such counts whatever code is sent with it; without a
 * code its bare name does, too.
 */
function islandName(city: string | null | undefined, communeCode: unknown): string | null {
  const words = toks(city ?? "").join(" ")
  const bare = words.replace(/^dac khu /, "")
  return bare !== words || code(communeCode) === null ? bare : null
}

function code(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null
}

const FACTS = `
with goods as (
  select v.id, v.product_id, coalesce(sp.age_restricted, false) as age_restricted, s.id as seller_id, coalesce(v.weight, p.weight::float8, sp.weight_grams) as weight_grams,
    coalesce(sp.length_mm, 0) as length_mm, coalesce(sp.width_mm, 0) as width_mm,
    coalesce(sp.height_mm, 0) as height_mm, coalesce(sp.cold_chain, false) as cold_chain,
    coalesce(sp.fragile, false) as fragile, coalesce(sp.bulky, false) as bulky
  from product_variant v
  join product p on p.id = v.product_id
  join listing l on l.product_id = v.product_id and l.deleted_at is null
  join seller s on s.id = l.seller_id and s.deleted_at is null
  left join speciality sp on sp.product_id = v.product_id and sp.deleted_at is null
  where v.id = any(:variants)
),
-- A telephone keeps the code and the name of a province that was merged for years.
asked as (
  select coalesce((select province_code from merged_province where code = :province::text), :province::text) as province,
    coalesce((select q.slug from merged_province m join province q on q.code = m.province_code where m.slug = :slug::text),
      :slug::text) as slug
)
select
  (select jsonb_object_agg(g.id, to_jsonb(g) - 'id') from goods g where g.weight_grams is not null) as goods,
  (select jsonb_object_agg(s.id, jsonb_build_object('province_code', s.province_code, 'region', p.region,
      'commune_code', s.commune_code, 'free_delivery_from', s.free_delivery_from))
    from seller s join province p on p.code = s.province_code
    where s.id in (select seller_id from goods)) as sellers,
  (select jsonb_build_object('province_code', p.code, 'region', p.region, 'commune_code', c.code,
      'special_zone', coalesce(c.kind = 'dac_khu', false))
    from asked join province p on true
    left join commune c on c.province_code = p.code
      and (c.code = :commune::text or (c.kind = 'dac_khu' and c.folded = :island::text))
    where p.deleted_at is null
      and case when asked.province is null then p.slug = asked.slug else p.code = asked.province end
      and not exists (select from province q where q.slug = asked.slug and q.code <> p.code and q.deleted_at is null)
    order by c.kind = 'dac_khu' desc nulls last limit 1) as destination,
  (select jsonb_build_object('id', r.id, 'valid_from', r.valid_from, 'valid_to', r.valid_to, 'rates', r.rates)
    from rate_card r
    where r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day) and r.deleted_at is null
    order by r.valid_from desc limit 1) as rate_card`

const SENT = "select v.product_id from product_variant v where v.id = any(:variants)"

const WITH_PROGRAMMES = `${FACTS},
  jsonb_build_object(
    'offers', coalesce((select jsonb_agg(to_jsonb(f)) from (${offersSql(SENT, "'{}'::text[]", ":customer_id::text", ":cart_id::text", "delivery")}) f), '[]'),
    'touched', exists(select from programme_product d join programme q on q.id = d.programme_id
      where d.product_id in (${SENT}) and q.form = 'free_delivery' and q.promotion_id is not null),
    'divided', exists(select from seller_order s where s.order_id = :order_id::text and s.deleted_at is null)) as programmes`
