import type { PicturePlace } from "@/lib/api/types"
import type { Refusable } from "./sections"

/** Where a product stands that a seller writes or shows: `hidden` by the seller, `taken_down` by the platform. */
export type GoodState =
  "draft" | "submitted" | "asked" | "rejected" | "shown" | "hidden" | "taken_down"

/** A line of GET /seller/products. Money in đồng. */
export interface GoodRow {
  key: string
  product_id: string | null
  draft_id: string | null
  name_vi: string
  name_en: string | null
  thumbnail: string | null
  state: GoodState
  /** It is shown, and a changed version of it is being written or looked at. */
  changing: boolean
  /** False of a service, which is asked about: it has neither price nor stock. */
  shippable: boolean
  price: number | null
  sale_price: number | null
  stock: number | null
  variants_count: number
  /** How much still has to be said before it can be submitted. */
  missing: number
  /** How the changed version of something on sale stands. */
  change_status: Extract<DraftStatus, "draft" | "submitted" | "asked" | "rejected"> | null
  /** Of staff, for what they asked or why they said no. */
  reason: string | null
  /** ISO instant. */
  updated_at: string
}

/** GET /seller/products */
export interface GoodPage {
  products: GoodRow[]
  count: number
  counts: Record<"drafts" | "submitted" | "asked" | "shown" | "hidden", number>
}

export type DraftStatus = "draft" | "submitted" | "asked" | "rejected" | "approved" | "discarded"

type Maybe<Value> = Value | null

/**
 * What a seller says of one thing, by section; what is left out or null is still to be said. Money in đồng, weight in grams,
 * lengths in millimetres, days YYYY-MM-DD.
 */
export interface DraftFacts {
  start?: {
    name_vi?: Maybe<string>
    set_code?: Maybe<string>
    unit_vi?: Maybe<string>
    price?: Maybe<number>
    stock?: Maybe<number>
  }
  text?: {
    name_en?: Maybe<string>
    unit_en?: Maybe<string>
    story_vi?: Maybe<string>
    story_en?: Maybe<string>
  }
  variants?: { units?: Maybe<FurtherUnit[]> }
  parcel?: {
    weight_grams?: Maybe<number>
    length_mm?: Maybe<number>
    width_mm?: Maybe<number>
    height_mm?: Maybe<number>
    cold_chain?: Maybe<boolean>
    fragile?: Maybe<boolean>
    bulky?: Maybe<boolean>
  }
  origin?: {
    province_code?: Maybe<string>
    commune_code?: Maybe<string>
    former_province_code?: Maybe<string>
    former_district?: Maybe<string>
    former_commune?: Maybe<string>
  }
  keeping?: {
    season_months?: Maybe<number[]>
    shelf_life_days?: Maybe<number>
    alcohol_abv?: Maybe<number>
    licence_number?: Maybe<string>
    licence_file?: Maybe<string>
  }
  certificates?: { items?: Maybe<DraftCertificate[]> }
  terms?: { preparation_days?: Maybe<number>; min_quantity?: Maybe<number> }
}

/** Another size that the same goods are sold in. */
export interface FurtherUnit {
  /** Of the unit that is on sale already. */
  variant_id?: Maybe<string>
  unit_vi: string
  unit_en?: Maybe<string>
  price: number
  stock: number
  weight_grams: number
}

export const CERTIFICATE_KINDS = [
  "ocop",
  "vietgap",
  "globalgap",
  "organic",
  "haccp",
  "iso22000",
  "halal",
  "other",
] as const

export interface DraftCertificate {
  kind: (typeof CERTIFICATE_KINDS)[number]
  /** What it is called, of kind `other`. */
  name?: Maybe<string>
  number?: Maybe<string>
  issuer?: Maybe<string>
  issued_on?: Maybe<string>
  expires_on?: Maybe<string>
  stars?: Maybe<number>
  /** Id of the paper, which the seller and staff alone can read. */
  file?: Maybe<string>
}

export interface DraftPicture {
  id: string
  url: string
  rank: number
  /** Where it was taken, in degrees, when the seller chose to tell. */
  place: PicturePlace | null
}

/** What a rule says of a draft: `refuse` has to be mended before it is submitted, `look` is for a person to decide. */
export interface Finding {
  code: string
  severity: "refuse" | "look"
  section: string
  field: string | null
  vi: string
  en: string
}

/** GET /seller/drafts/:id: what a seller writes of a product before it is shown, or a changed version of one that is. */
export interface Draft {
  id: string
  product_id: string | null
  status: DraftStatus
  facts: DraftFacts
  /** Of each section, raised whenever somebody saves it. */
  versions: Partial<Record<keyof DraftFacts, number>>
  pictures: DraftPicture[]
  missing: { section: Refusable; field: string }[]
  findings: Finding[]
  reason: string | null
  submitted_at: string | null
  decided_at: string | null
  /** When what was approved was there for shoppers. */
  shown_at: string | null
  /** What would be obeyed now. */
  may: ("submit" | "take_back" | "discard")[]
  /** What its set asks of a good; `disclaimer` is a line that its story carries. */
  hints: {
    set: {
      code: string
      alcohol: boolean
      service: boolean
      disclaimer: string | null
      scoring: Scoring | null
    } | null
  }
}

interface Words {
  vi: string
  en: string
}

/** What an authority scores in a set of the programme, of 100 points; without `papers` a dossier is refused. */
export interface Scoring {
  source: Words
  parts: (Words & { points: number })[]
  weighty: (Words & { points: number })[]
  papers: Words[]
}

/** GET /seller/products/:id: what is on sale. Money in đồng. */
export interface Good {
  id: string
  handle: string
  name_vi: string
  name_en: string | null
  state: "shown" | "hidden"
  /** Hidden, and not by its seller. */
  taken_down: boolean
  variants: {
    id: string
    title: string
    title_en: string | null
    price: number | null
    sale_price: number | null
    /** Null of what is not counted. */
    stocked: number | null
    reserved: number | null
  }[]
  /** False of a service: it has neither price nor stock, and at most a guide price. */
  shippable: boolean
  indicative_price: number | null
  /** Under way or to come, ISO instants. */
  sale: { starts_at: string; ends_at: string } | null
  /** False of alcohol, and of services. */
  may_have_sale: boolean
  terms: { preparation_days: number; min_quantity: number }
  thumbnail: string | null
  draft_id: string | null
}

/** A line of GET /seller/stock: what lies there, and how much of it is promised to orders. */
export interface StockItem {
  variant_id: string
  product_id: string
  name_vi: string
  name_en: string | null
  unit_vi: string | null
  unit_en: string | null
  thumbnail: string | null
  stocked: number
  reserved: number
}

/** GET /seller/holiday: days in Vietnam, YYYY-MM-DD, both closed. */
export interface Holiday {
  closed_from: string | null
  closed_until: string | null
}
