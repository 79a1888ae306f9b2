import { isAlcohol, isLive, isShippable } from "@ocop/marketplace/modules/listing-draft"
import type { ProductFacts } from "../api/store/product-pages/facts"
import type { OwnedDraft } from "./draft"

/** What a page reads of a price. */
interface PagePrice {
  calculated_amount: number
  original_amount: number
}

/** A draft as the facts of a product page, without places and seller. What was not written yet is empty. Pure. */
export function draftPage(
  { id, product_id, facts, pictures, created_at }: OwnedDraft,
  locale: "vi" | "en",
): { facts: ProductFacts; prices: Map<string, PagePrice> } {
  const { start = {}, text = {}, parcel = {}, keeping = {} } = facts
  const shippable = isShippable(facts)
  const units = [
    { unit_vi: start.unit_vi, unit_en: text.unit_en, price: start.price, stock: start.stock },
    ...(facts.variants?.units ?? []),
  ]
  const priced = shippable ? units : []
  return {
    prices: new Map(
      priced.flatMap(({ price }, index) =>
        typeof price === "number"
          ? [[String(index), { calculated_amount: price, original_amount: price }] as const]
          : [],
      ),
    ),
    facts: {
      product: {
        id: product_id ?? id,
        handle: id.toLowerCase().replaceAll("_", "-"),
        title: start.name_vi ?? "",
        description: text.story_vi ?? null,
        thumbnail: pictures[0]?.url ?? null,
        created_at: new Date(created_at).toISOString(),
        indicative_price: shippable ? null : start.price || null,
        translated:
          locale === "en"
            ? {
                ...(text.name_en ? { title: text.name_en } : {}),
                ...(text.story_en ? { description: text.story_en } : {}),
              }
            : null,
      },
      images: pictures.map(({ url, place }) => ({ url, place })),
      variants: units.map(({ unit_vi, unit_en, stock }, index) => ({
        id: `${id}-${index}`,
        title: unit_vi ?? "",
        sku: null,
        price_set_id: String(index),
        stock: shippable ? (stock ?? 0) : null,
        translated: locale === "en" && unit_en ? { title: unit_en } : null,
      })),
      speciality: {
        set_code: start.set_code ?? null,
        unit_vi: start.unit_vi ?? "",
        unit_en: text.unit_en ?? start.unit_vi ?? "",
        cold_chain: parcel.cold_chain ?? false,
        fragile: parcel.fragile ?? false,
        bulky: parcel.bulky ?? false,
        live: isLive(facts),
        shippable,
        season_months: keeping.season_months ?? [],
        shelf_life_days: keeping.shelf_life_days ?? null,
        alcohol_abv: keeping.alcohol_abv ?? null,
        age_restricted: isAlcohol(facts),
        certifications: [],
        export_markets: [],
        weight_grams: parcel.weight_grams ?? 0,
        length_mm: parcel.length_mm ?? null,
        width_mm: parcel.width_mm ?? null,
        height_mm: parcel.height_mm ?? null,
        measures_estimated: false,
        source: null,
        illustrated: false,
      },
      origin: null,
      certificates: [],
      seller: null,
      region_id: null,
    },
  }
}
