import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import {
  type DraftFacts,
  SERVICE_SETS,
  type UnitFacts,
} from "@ocop/marketplace/modules/listing-draft"

/** A product as its tables hold it. Numbers of PostgreSQL's `numeric` come as JSON numbers. */
interface ShownRow {
  status: string
  title: string
  description: string | null
  english: { title?: string; description?: string } | null
  pictures: string[]
  /** Of what is not sent: about what it costs, in đồng. */
  indicative_price: number | null
  units: (UnitFacts & { variant_id: string })[]
  speciality: {
    set_code: string
    unit_vi: string
    unit_en: string
    weight_grams: number
    length_mm: number | null
    width_mm: number | null
    height_mm: number | null
    cold_chain: boolean
    fragile: boolean
    bulky: boolean
    season_months: number[]
    shelf_life_days: number | null
    alcohol_abv: number | null
  } | null
  origin: NonNullable<DraftFacts["origin"]> | null
  preparation_days: number
  min_quantity: number
  /** Of the last draft that was approved: what no table of the product holds. */
  written: DraftFacts | null
}

const SQL = `
select p.status, p.title, p.description,
  (select t.translations from translation t where t.reference_id = p.id and t.reference = 'product'
    and t.locale_code = 'en-US' and t.deleted_at is null limit 1) as english,
  coalesce((select json_agg(i.url order by i.rank, i.id) from image i
    where i.product_id = p.id and i.deleted_at is null), '[]') as pictures,
  nullif(p.metadata ->> 'indicative_price', '')::float8 as indicative_price,
  coalesce((select json_agg(json_build_object('variant_id', v.id, 'unit_vi', v.title,
      'unit_en', (select t.translations ->> 'title' from translation t where t.reference_id = v.id
        and t.reference = 'product_variant' and t.locale_code = 'en-US' and t.deleted_at is null limit 1),
      'price', coalesce((select min(pr.amount) from product_variant_price_set s join price pr on pr.price_set_id = s.price_set_id
        where s.variant_id = v.id and s.deleted_at is null and pr.deleted_at is null and pr.price_list_id is null
          and pr.currency_code = 'vnd'), 0),
      'stock', coalesce((select sum(l.stocked_quantity) from product_variant_inventory_item vi
        join inventory_level l on l.inventory_item_id = vi.inventory_item_id and l.deleted_at is null
        where vi.variant_id = v.id and vi.deleted_at is null), 0),
      'weight_grams', coalesce(v.weight, p.weight::numeric, 0)) order by v.variant_rank nulls last, v.created_at, v.id)
    from product_variant v where v.product_id = p.id and v.deleted_at is null), '[]') as units,
  (select row_to_json(s) from speciality s where s.product_id = p.id and s.deleted_at is null) as speciality,
  (select json_build_object('province_code', o.province_code, 'commune_code', o.commune_code,
      'former_province_code', o.former_province_code, 'former_district', o.former_district, 'former_commune', o.former_commune)
    from product_origin o where o.product_id = p.id and o.deleted_at is null) as origin,
  l.preparation_days, l.min_quantity,
  (select d.facts from listing_draft d where d.product_id = p.id and d.status = 'approved' and d.deleted_at is null
    order by d.decided_at desc limit 1) as written
from product p join listing l on l.product_id = p.id and l.deleted_at is null
where p.id = :product_id and l.seller_id = :seller_id and p.deleted_at is null`

/**
 * The facts of a product that is shown, as a draft to change it begins with: what its tables say today, and of what only
 * its last draft said (licence, certificates) that. With Medusa's status.
 *
 * @throws NOT_FOUND naming product_id: another seller's is as none
 */
export async function shownFacts(
  knex: Knex,
  wanted: { product_id: string; seller_id: string },
): Promise<{ facts: DraftFacts; pictures: string[]; status: string }> {
  const { rows } = await knex.raw<{ rows: ShownRow[] }>(SQL, wanted)
  const [row] = rows
  if (!row)
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `product_id: no product ${wanted.product_id.slice(0, 80)}`,
    )
  return { facts: factsOf(row), pictures: row.pictures, status: row.status }
}

function factsOf({
  title,
  description,
  english,
  units,
  speciality,
  origin,
  written,
  ...row
}: ShownRow): DraftFacts {
  const [first, ...others] = units
  // A stay in a village has one unit for shoppers, no price in Medusa, and nothing to count.
  const isService = SERVICE_SETS.includes(speciality?.set_code ?? "")
  const further = isService ? [] : others
  return {
    start: {
      name_vi: title,
      set_code: speciality?.set_code ?? null,
      unit_vi: first?.unit_vi ?? speciality?.unit_vi ?? null,
      price: (isService ? row.indicative_price : first?.price) ?? null,
      stock: isService ? null : (first?.stock ?? null),
    },
    text: {
      name_en: english?.title ?? null,
      unit_en: first?.unit_en ?? null,
      story_vi: description,
      story_en: english?.description ?? null,
    },
    ...(further.length > 0 ? { variants: { units: further } } : {}),
    parcel: speciality
      ? {
          weight_grams: speciality.weight_grams || null,
          length_mm: speciality.length_mm,
          width_mm: speciality.width_mm,
          height_mm: speciality.height_mm,
          cold_chain: speciality.cold_chain,
          fragile: speciality.fragile,
          bulky: speciality.bulky,
        }
      : {},
    origin: origin ?? {},
    keeping: {
      season_months: speciality?.season_months ?? [],
      shelf_life_days: speciality?.shelf_life_days ?? null,
      alcohol_abv: speciality?.alcohol_abv ?? null,
      licence_number: written?.keeping?.licence_number ?? null,
      licence_file: written?.keeping?.licence_file ?? null,
    },
    ...(written?.certificates ? { certificates: written.certificates } : {}),
    terms: { preparation_days: row.preparation_days, min_quantity: row.min_quantity },
  }
}
