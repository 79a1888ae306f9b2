/**
 * What a seller writes of a product, section by section: one screen's facts each. A field that was not filled in yet is
 * null or missing; what is asked before a draft may be handed in is in `missing.ts`. Đồng, grams, millimetres, % vol, days.
 */
type Maybe<Value> = Value | null | undefined

export const SECTIONS = [
  "start",
  "text",
  "variants",
  "parcel",
  "origin",
  "keeping",
  "certificates",
  "terms",
] as const

export type Section = (typeof SECTIONS)[number]

/** A unit in which a product is sold beside the first. */
export interface UnitFacts {
  /** Of the variant that is shown; nothing for a new unit. */
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

export type CertificateKind = (typeof CERTIFICATE_KINDS)[number]

/** A certificate that the seller shows. `file` is a private file's id; days are YYYY-MM-DD. */
export interface CertificateShown {
  kind: CertificateKind
  /** What it is called, of kind `other`. */
  name?: Maybe<string>
  number?: Maybe<string>
  issuer?: Maybe<string>
  issued_on?: Maybe<string>
  expires_on?: Maybe<string>
  stars?: Maybe<number>
  file?: Maybe<string>
}

export interface DraftFacts {
  start?: {
    name_vi?: Maybe<string>
    /** "QD26-01" … "QD26-26". */
    set_code?: Maybe<string>
    unit_vi?: Maybe<string>
    /** Of what is not sent, a guide price: nothing is paid here, and without one guests ask. */
    price?: Maybe<number>
    stock?: Maybe<number>
  }
  text?: {
    name_en?: Maybe<string>
    unit_en?: Maybe<string>
    story_vi?: Maybe<string>
    story_en?: Maybe<string>
  }
  variants?: { units?: Maybe<UnitFacts[]> }
  parcel?: {
    /** Of the first unit as it is sent, packing included. */
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
  certificates?: { items?: Maybe<CertificateShown[]> }
  terms?: { preparation_days?: Maybe<number>; min_quantity?: Maybe<number> }
}

/** How often each section was saved; `pictures` counts beside them. A section never saved has none. */
export type Versions = Partial<Record<Section | "pictures", number>>

/** Something of a draft that is concerned: a section's field, or the pictures. */
export interface Place {
  section: Section | "pictures"
  field: string
}

/** Sets of alcohol: their buyers are asked for their age, and their strength is asked for. */
export const ALCOHOL_SETS: readonly string[] = ["QD26-14", "QD26-15"]

/** Sets whose goods could be taken for medicine, or are. */
export const FUNCTIONAL_SETS: readonly string[] = ["QD26-18", "QD26-19", "QD26-20"]

/** What cannot be sent: a stay in a village has neither parcel nor stock, and its price is asked about. */
export const SERVICE_SETS: readonly string[] = ["QD26-26"]

/** Animals that travel alive. */
export const LIVE_SETS: readonly string[] = ["QD26-25"]

const setOf = ({ start }: DraftFacts): string => start?.set_code ?? ""

/** @returns whether the law of alcohol holds for it: by its set, or by what is said of its strength */
export const isAlcohol = (facts: DraftFacts): boolean =>
  ALCOHOL_SETS.includes(setOf(facts)) || (facts.keeping?.alcohol_abv ?? 0) > 0

/** @returns whether it is sent at all */
export const isShippable = (facts: DraftFacts): boolean => !SERVICE_SETS.includes(setOf(facts))

/** @returns whether it travels alive */
export const isLive = (facts: DraftFacts): boolean => LIVE_SETS.includes(setOf(facts))
