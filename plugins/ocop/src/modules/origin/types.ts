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

export interface CommuneRecord {
  code: string
  name_vi: string
  name_en: string
  folded: string
  kind: "xa" | "phuong" | "dac_khu"
  province_code: string
  old_names: string[]
}

/** What a name means today. `former` is set when the name is that of a province that has gone. */
export interface ResolvedPlace {
  province: ProvinceRecord
  former: FormerProvinceRecord | null
}
