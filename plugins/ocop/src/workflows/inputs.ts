/** What the workflows of this plugin take. Days are "YYYY-MM-DD" as they are counted in Vietnam. */
import type { CertificateEventKind } from "../modules/certification/standing"
import type { OfficerRole } from "../modules/office"

export interface ProvinceInput {
  code: string
  slug: string
  name_vi: string
  name_en: string
  kind: "province" | "city"
  region: string
  region_vi: string
  region_en: string
}

/** A province of before July 2025; `province_code` is today's. */
export interface FormerProvinceInput {
  code: string
  slug: string
  name_vi: string
  name_en: string
  province_code: string
}

/** A commune-level unit of today; names with their kind ("Xã Cao Phong", "Cao Phong Commune"). */
export interface CommuneInput {
  code: string
  name_vi: string
  name_en: string
  kind: "xa" | "phuong" | "dac_khu"
  province_code: string
  old_names: string[]
}

export interface LoadPlacesInput {
  provinces: ProvinceInput[]
  former_provinces: FormerProvinceInput[]
  communes: CommuneInput[]
}

/** Where one product is from. Leave out what is not known. */
export interface ProductOriginInput {
  product_id: string
  province_code: string
  commune_code?: string | null
  former_province_code?: string | null
  former_district?: string | null
  former_commune?: string | null
}

/** A certification as a code that filters can use, with its labels: { code: "haccp", … }. */
export interface CertificationLabel {
  code: string
  label_vi: string
  label_en: string
  /** The last day on which it holds, where its certificate names one. */
  expires_on?: string | null
}

/** Where a product is exported to: a country, or as much as was published ("nhiều nước"). */
export interface MarketLabel {
  label_vi: string
  label_en: string
}

/** What one product is beyond commerce. Grams and millimetres are those of the parcel's content as packed for sale. */
export interface SpecialityInput {
  product_id: string
  set_code: string
  group_slug: string
  set_slug: string
  unit_vi: string
  unit_en: string
  cold_chain?: boolean
  fragile?: boolean
  bulky?: boolean
  live?: boolean
  shippable?: boolean
  /** 1–12; empty when the season is not known. */
  season_months?: number[]
  shelf_life_days?: number | null
  alcohol_abv?: number | null
  age_restricted?: boolean
  certifications?: CertificationLabel[]
  export_markets?: MarketLabel[]
  weight_grams: number
  length_mm?: number | null
  width_mm?: number | null
  height_mm?: number | null
  measures_estimated?: boolean
  source?: string | null
  illustrated?: boolean
}

/** One product's rank under a decision. */
export interface DecidedCertificateInput {
  product_id: string
  /** Product and holder as the decision's list names them. */
  name?: string
  holder?: string
  stars: 3 | 4 | 5
  score?: number | null
  /** The end printed on the certificate; else the period in force on the day of issue. */
  expires_on?: string | null
  product_code?: string | null
  source?: string | null
}

/** A decision with the certificates it grants. The same decision may be recorded again with more products. */
export interface DecisionInput {
  /** Absent when only issuer and day were published. */
  number?: string | null
  issuer: string
  level: "national" | "provincial" | "district"
  issued_on: string
  certificates: DecidedCertificateInput[]
}

/** A rank that a public source reports and no decision on file proves. */
export interface ReportedCertificateInput {
  product_id: string
  /** Product and holder, as they are found by. */
  name?: string
  holder?: string
  stars: 3 | 4 | 5
  reported_year: number
  source: string
}

export interface CertificateEventInput {
  certificate_id: string
  kind: CertificateEventKind
  at: string
  /** Last day; needed for `held`, which must end. */
  until?: string | null
  reason: string
  /** An officer's id, or "platform". */
  actor: string
}

export interface OfficeInput {
  province_code: string
  name: string
}

/** A person of an office, with a password to sign in as actor `officer`. */
export interface OfficerInput {
  office_id: string
  name: string
  email: string
  password: string
  role?: OfficerRole
  /** Its password is printed; false unless told. */
  demonstration?: boolean
}
