import type { CalculatedPriceSet } from "@medusajs/framework/types"
import { dayInVietnam } from "@ocop/kit/days"
import { labelsOn } from "../../../products/labels"
import { shownPictures } from "../../../products/pictures"
import { currentCertificate } from "./certificate"
import type { PlaceFacts, ProductFacts } from "./facts"

/** What a unit costs, and what it did before a sale or a programme, in đồng. */
export type ShownPrice = Pick<CalculatedPriceSet, "calculated_amount" | "original_amount">

const SPECIALITY_FIELDS = [
  "set_code",
  "group_slug",
  "set_slug",
  "unit_vi",
  "unit_en",
  "cold_chain",
  "fragile",
  "bulky",
  "live",
  "shippable",
  "season_months",
  "shelf_life_days",
  "alcohol_abv",
  "age_restricted",
  "certifications",
  "export_markets",
  "weight_grams",
  "length_mm",
  "width_mm",
  "height_mm",
  "measures_estimated",
  "source",
  "illustrated",
] as const

/**
 * The facts as the page reads them. Texts of the product are in the wanted language; names of places, sellers and units
 * come in both, since a page shows both. Đồng, grams, millimetres, days as "YYYY-MM-DD".
 */
export function productPageAnswer(
  facts: ProductFacts,
  prices: Map<string, ShownPrice>,
  today: Date,
) {
  const { product, images, variants, speciality, origin, certificates, seller } = facts
  return {
    product: {
      id: product.id,
      handle: product.handle,
      title: product.translated?.title ?? product.title,
      title_vi: product.title,
      description: product.translated?.description ?? product.description,
      thumbnail: product.thumbnail,
      images: shownPictures(images),
      created_at: product.created_at,
      // What is not sold online has no price: this one is an indication only.
      indicative_price: product.indicative_price,
      variants: variants.map((variant) => variantAnswer(variant, prices)),
    },
    speciality: speciality && {
      ...Object.fromEntries(SPECIALITY_FIELDS.map((name) => [name, speciality[name]])),
      certifications: labelsOn(speciality.certifications, dayInVietnam(today)),
    },
    origin: origin && {
      province: place(origin.province),
      commune: place(origin.commune),
      former_province: place(origin.former_province),
      former_district: origin.former_district,
      former_commune: origin.former_commune,
    },
    certificate: currentCertificate(certificates, today),
    seller: seller && {
      ...seller,
      commune: place(seller.commune),
      province: place(seller.province),
      // The law asks for the seller's address in full; a street is shown where the seller gave one.
      address: addressLine(seller, "name_vi"),
      address_en: addressLine(seller, "name_en"),
    },
  }
}

function variantAnswer(variant: ProductFacts["variants"][number], prices: Map<string, ShownPrice>) {
  const price = variant.price_set_id ? prices.get(variant.price_set_id) : undefined
  const amount = price?.calculated_amount ?? null
  const original = price?.original_amount ?? null
  return {
    id: variant.id,
    title: variant.translated?.title ?? variant.title,
    sku: variant.sku,
    price: amount === null ? null : Number(amount),
    original_price:
      original === null || Number(original) === Number(amount) ? null : Number(original),
    stock: variant.stock,
  }
}

function addressLine(
  seller: NonNullable<ProductFacts["seller"]>,
  name: "name_vi" | "name_en",
): string {
  return [seller.address, seller.commune?.[name], seller.province?.[name]]
    .filter(Boolean)
    .join(", ")
}

/** Without the columns that are of no use to a page: time stamps, folded names, the wards of before. */
function place(row: (PlaceFacts & Record<string, unknown>) | PlaceFacts | null) {
  if (!row) return null
  const {
    created_at: _,
    updated_at: __,
    deleted_at: ___,
    folded: ____,
    old_names: _____,
    ...shown
  } = row as PlaceFacts & Record<string, unknown>
  return shown
}
