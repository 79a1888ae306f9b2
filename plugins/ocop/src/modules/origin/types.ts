/** A province or city of today. */
export interface ProvinceRecord {
  code: string
  slug: string
  name_vi: string
  name_en: string
  kind: "province" | "city"
  region: string
  region_vi: string
  region_en: string
}

/** A province of before July 2025 and the code of today's that it belongs to. */
export interface FormerProvinceRecord {
  code: string
  slug: string
  name_vi: string
  name_en: string
  province_code: string
}

/** A province that was merged while the shop stood, and the code of today's that it is in. */
export interface MergedProvinceRecord extends FormerProvinceRecord {
  resolution: string
  /** "YYYY-MM-DD" */
  resolved_on: string
}

export interface CommuneRecord {
  code: string
  name_vi: string
  name_en: string
  folded: string
  kind: "xa" | "phuong" | "dac_khu"
  province_code: string
  old_names: string[]
}

/** What a name means today. `former` is set when it is that of a province of before July 2025, `merged` of one that went later. */
export interface ResolvedPlace {
  province: ProvinceRecord
  former: FormerProvinceRecord | null
  merged: MergedProvinceRecord | null
}
