/** Where a photo was taken, in degrees, of those whose seller chose to tell. */
export interface PicturePlace {
  latitude: number
  longitude: number
}

/** What a card and a facet know of a product: one document of the search index. */
export interface ProductCard {
  id: string
  handle: string
  title: string
  title_en: string | null
  unit: string | null
  unit_en: string | null
  seller_handle: string
  seller_name: string
  seller_name_en: string | null
  /** YYYY-MM-DD: the seller's holiday, planned or under way. */
  seller_closed_from: string | null
  seller_closed_until: string | null
  province: string
  province_en: string
  province_slug: string
  region: string
  /** The province of before July 2025, when its name differs from today's. */
  former_province: string | null
  former_province_slug: string | null
  commune: string | null
  commune_en: string | null
  group: string
  set: string
  set_name: string
  set_name_en: string | null
  /** 0 unless a badge is shown. */
  stars: number
  badge: Badge
  expires_on: string | null
  decision_number: string | null
  /** đồng, VAT included; null when the product is not sold here. */
  price: number | null
  original_price: number | null
  /** đồng, of each unit it is sold in, the cheapest first. */
  variant_prices: number[]
  in_stock: boolean
  /** 1–12; empty when the season is not known. */
  season_months: number[]
  /** The programme that reduces its price now: its slug, its names, and when it ends in milliseconds. */
  programme: string | null
  programme_name: string | null
  programme_name_en: string | null
  programme_ends_at: number | null
  /** The one that pays its delivery now: its slug, and the most that it pays of a parcel, in đồng. Indices of before lack them. */
  delivery_programme?: string | null
  delivery_programme_vnd?: number | null
  functional_food: boolean
  age_restricted: boolean
  shippable: boolean
  thumbnail: string | null
}

/** solid: a decision is on file. outline: reported by a published source. none: unknown, or no longer valid. */
export type Badge = "solid" | "outline" | "none"

/** The fields a card reads, asked for by name so that no answer carries descriptions. */
export const cardFields = [
  "id",
  "handle",
  "title",
  "title_en",
  "unit",
  "unit_en",
  "seller_handle",
  "seller_name",
  "seller_name_en",
  "seller_closed_from",
  "seller_closed_until",
  "province",
  "province_en",
  "province_slug",
  "region",
  "former_province",
  "former_province_slug",
  "commune",
  "commune_en",
  "group",
  "set",
  "set_name",
  "set_name_en",
  "stars",
  "badge",
  "expires_on",
  "decision_number",
  "price",
  "original_price",
  "variant_prices",
  "in_stock",
  "season_months",
  "programme",
  "programme_name",
  "programme_name_en",
  "programme_ends_at",
  "delivery_programme",
  "delivery_programme_vnd",
  "functional_food",
  "age_restricted",
  "shippable",
  "thumbnail",
] as const satisfies readonly (keyof ProductCard)[]

export interface FacetValue {
  value: string
  count: number
}

export interface SearchAnswer {
  cards: ProductCard[]
  /** How many products match in all. */
  count: number
  /** By field; each list ignores its own filter, so that a second choice can be made. */
  facets: Record<string, FacetValue[]>
}

export interface Named {
  name_vi: string
  name_en: string
}

export interface FormerProvince extends Named {
  code: string
  slug: string
}

export interface Province extends Named {
  code: string
  slug: string
  kind: string
  region: string
  region_vi: string
  region_en: string
  /** The provinces of before July 2025 that are in it today, itself included. */
  former_provinces?: FormerProvince[]
  /** Those that were merged into it since; their addresses lead to its own. */
  merged_provinces?: FormerProvince[]
}

export interface ProductSet extends Named {
  code: string
  slug: string
}

export interface ProductGroup extends Named {
  slug: string
  sets: ProductSet[]
}

export interface Seller extends Named {
  id: string
  handle: string
  kind: "cooperative" | "cooperative_group" | "company" | "household" | "farm"
  status: string
  province_code: string
  /** Street, commune and province in one line, as the e-commerce law asks to show. */
  address: string | null
  /** The same with the names of places in English; on product pages only. */
  address_en?: string | null
  phone: string | null
  tax_code: string | null
  /** Stands in for a producer the source does not name. */
  demonstration: boolean
  /** đồng; deliveries of this seller are free from this amount. */
  free_delivery_from: number | null
  /** On holiday: the last day on which nothing is sold, YYYY-MM-DD; null while it sells. */
  away_until?: string | null
}

export interface Variant {
  id: string
  title: string
  /** đồng, VAT included; null when it is not sold online. */
  price: number | null
  original_price: number | null
  /** Units that can be had; null where nobody counts. */
  stock: number | null
}

export interface Certificate {
  standing: string
  badge: Badge
  stars: number
  issued_on: string | null
  expires_on: string | null
  reported_year: number | null
  source: string | null
  /** `number` is null where the source names issuer and day, but not the number. */
  decision: { number: string | null; issuer: string; issued_on: string | null } | null
}

export interface Speciality {
  group_slug: string
  set_slug: string
  unit_vi: string | null
  unit_en: string | null
  cold_chain: boolean
  fragile: boolean
  bulky: boolean
  live: boolean
  shippable: boolean
  season_months: number[]
  shelf_life_days: number | null
  alcohol_abv: number | null
  age_restricted: boolean
  certifications: { code: string; label_vi: string; label_en: string }[]
  export_markets: { label_vi: string; label_en: string }[]
  weight_grams: number | null
  measures_estimated: boolean
  illustrated: boolean
}

export interface Origin {
  commune: (Named & { code: string }) | null
  province: Province
  former_province: FormerProvince | null
  former_district: string | null
  former_commune: string | null
}

/** Everything the product page needs, in one answer. */
export interface ProductPage {
  product: {
    id: string
    handle: string
    title: string
    description: string
    images: { url: string; place?: PicturePlace | null }[]
    /** đồng; what to reckon with for what is not sold online, null for all else. */
    indicative_price: number | null
    variants: Variant[]
  }
  speciality: Speciality
  origin: Origin
  certificate: Certificate | null
  seller: Seller & { min_quantity?: number; preparation_days?: number }
  /** The programme that reduces a price of it now. `ends_at`: ISO 8601. */
  programme?: PageProgramme | null
  /** The one that pays its delivery now, at most so many đồng of a parcel. */
  delivery_programme?: (PageProgramme & { most_vnd: number }) | null
}

/** A programme as a product's page tells of it. */
export interface PageProgramme extends Named {
  slug: string
  ends_at: string
  disclaimer: "functional_food" | null
}

export interface Suggestions {
  products: { handle: string; title: string; province: string }[]
  provinces: { slug: string; name: string; today?: string | null }[]
  sellers: { handle: string; name: string }[]
  sets: { slug: string; name: string }[]
}
