import { slugify } from "@ocop/kit/text"
import {
  type DraftFacts,
  isAlcohol,
  isLive,
  isShippable,
} from "@ocop/marketplace/modules/listing-draft"
import type { ProductOriginInput, SpecialityInput } from "@ocop/ocop/workflows"
import { labelsOf } from "./labels"

/** A unit of sale as it shall be. `sku` is what it is known by where no variant is named. */
export interface WantedUnit {
  sku: string
  variant_id: string | null
  title: string
  title_en: string | null
  rank: number
  /** Null of what is not sent, where no guide price was said. */
  price: number | null
  stock: number
  measures: { weight: number; length?: number; width?: number; height?: number } | null
}

/** A set of the programme, as the shop's categories hold it. */
export interface SetPlace {
  set_slug: string
  group_slug: string
  category_ids: string[]
}

/** What an approved draft says of its product, ready to be written. Pure of its facts. */
export interface Plan {
  title: string
  handles: string[]
  description: string
  english: { title?: string; description?: string }
  shippable: boolean
  alcohol: boolean
  /** The first is that of the draft's first screen. */
  units: [WantedUnit, ...WantedUnit[]]
  terms: { preparation_days?: number; min_quantity?: number }
  origin: Omit<ProductOriginInput, "product_id">
  speciality: Omit<SpecialityInput, "product_id" | "set_slug" | "group_slug" | "illustrated">
}

/**
 * @param draft as it was approved: whole, since it was handed in
 * @throws Error when it is not: then it was changed past the shop
 */
export function planOf(draft: { id: string; facts: DraftFacts }): Plan {
  const { start = {}, text = {}, parcel = {}, origin = {}, keeping = {}, terms = {} } = draft.facts
  const { name_vi, set_code, unit_vi, price } = start
  const { province_code } = origin
  const shippable = isShippable(draft.facts)
  const isPriced = typeof price === "number" || !shippable
  if (!name_vi || !set_code || !unit_vi || !isPriced || !province_code)
    throw new Error(`draft ${draft.id} is not whole`)
  const weight_grams = shippable ? (parcel.weight_grams ?? 0) : 0
  const size = {
    ...(parcel.length_mm ? { length: parcel.length_mm } : {}),
    ...(parcel.width_mm ? { width: parcel.width_mm } : {}),
    ...(parcel.height_mm ? { height: parcel.height_mm } : {}),
  }
  // Of a service shoppers see one unit; what else was written of it while it was goods is not shown.
  const further = shippable ? (draft.facts.variants?.units ?? []) : []
  return {
    title: name_vi,
    handles: handlesOf(name_vi, draft.id),
    description: text.story_vi ?? "",
    english: {
      ...(text.name_en ? { title: text.name_en } : {}),
      ...(text.story_en ? { description: text.story_en } : {}),
    },
    shippable,
    alcohol: isAlcohol(draft.facts),
    units: [
      {
        sku: `${draft.id}-0`,
        variant_id: null,
        title: unit_vi,
        title_en: text.unit_en ?? null,
        rank: 0,
        price: price ?? null,
        stock: start.stock ?? 0,
        measures: shippable ? { weight: weight_grams, ...size } : null,
      },
      ...further.map((unit, index) => ({
        sku: `${draft.id}-${index + 1}`,
        variant_id: unit.variant_id ?? null,
        title: unit.unit_vi,
        title_en: unit.unit_en ?? null,
        rank: index + 1,
        price: unit.price,
        stock: unit.stock,
        // Only the first unit's box was measured.
        measures: shippable ? { weight: unit.weight_grams } : null,
      })),
    ],
    terms: {
      ...(typeof terms.preparation_days === "number"
        ? { preparation_days: terms.preparation_days }
        : {}),
      ...(typeof terms.min_quantity === "number" ? { min_quantity: terms.min_quantity } : {}),
    },
    origin: {
      province_code,
      commune_code: origin.commune_code ?? null,
      former_province_code: origin.former_province_code ?? null,
      former_district: origin.former_district ?? null,
      former_commune: origin.former_commune ?? null,
    },
    speciality: {
      set_code,
      unit_vi,
      unit_en: text.unit_en ?? unit_vi,
      cold_chain: parcel.cold_chain ?? false,
      fragile: parcel.fragile ?? false,
      bulky: parcel.bulky ?? false,
      live: isLive(draft.facts),
      shippable,
      season_months: [...new Set(keeping.season_months ?? [])],
      shelf_life_days: keeping.shelf_life_days ?? null,
      alcohol_abv: keeping.alcohol_abv ?? null,
      age_restricted: isAlcohol(draft.facts),
      weight_grams,
      length_mm: parcel.length_mm ?? null,
      width_mm: parcel.width_mm ?? null,
      height_mm: parcel.height_mm ?? null,
      measures_estimated: false,
      // What the seller never wrote of stays as it is on file.
      ...(draft.facts.certificates ? { certifications: labelsOf(draft.facts) } : {}),
    },
  }
}

/** Addresses to be tried in turn; the last is nobody else's. */
function handlesOf(title: string, id: string): string[] {
  const slug = slugify(title).slice(0, 120).replace(/-$/, "") || "san-pham"
  return [slug, `${slug}-${id.slice(-6).toLowerCase()}`, `${slug}-${slugify(id)}`]
}
