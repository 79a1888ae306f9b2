import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"

/** What data/provinces.json holds of one province. */
export interface ProvinceEntry {
  code: string
  name_vi: string
  name_en: string
  slug: string
  type: "province" | "city"
  region: string
  region_vi: string
  region_en: string
  merged_from: { code: string; name_vi: string; name_en: string; slug: string }[]
}

/** What data/taxonomy.json holds. */
export interface Taxonomy {
  groups: { slug: string; roman: string; name_vi: string; name_en: string }[]
  sets: {
    no: number
    code: string
    slug: string
    group: string
    name_vi: string
    name_en: string
    alcohol: boolean
  }[]
}

/** What data/province-map.json holds: outlines of today's provinces, and island groups as dots. */
export interface ProvinceMap {
  width: number
  height: number
  provinces: { code: string; d: string }[]
  islands: { province_code: string; points: [x: number, y: number][] }[]
}

export type ProducerType = "cooperative" | "company" | "household" | "group"

/** One product of data/catalogue.json. */
export interface CatalogueEntry {
  id: string
  name_vi: string
  name_en: string
  producer: { name_vi: string; name_en: string; type: ProducerType } | null
  location: {
    old: { commune: string | null; district: string | null; province: string }
    new: {
      commune: string | null
      commune_en: string | null
      commune_code: string | null
      province: string
      province_en: string
      province_code: string
      province_slug: string
    }
  }
  group: string
  subgroup: string
  subgroup_code: string
  stars: 3 | 4 | 5 | null
  stars_basis: string
  year: number | null
  certificate: {
    cert_no?: string
    cert_date: string
    cert_expiry?: string
    issuer: string
    score?: number
  } | null
  unit: string
  price_vnd: number
  price_kind: "illustrative" | "from source"
  description_vi: string
  description_en: string
  certifications: string[]
  export_markets: string[]
  alcohol: boolean
  alcohol_abv: number | null
  age_restricted: boolean
  shippable: boolean
  cold_chain: boolean
  fragile: boolean
  bulky: boolean
  live: boolean
  season: string | null
  shelf_life_days: number | null
  notes: string[]
  source: string
  source_kind: string
}

export const catalogue = (): CatalogueEntry[] => read("catalogue.json")
export const provinces = (): ProvinceEntry[] => read("provinces.json")
export const provinceMap = (): ProvinceMap => read("province-map.json")
export const taxonomy = (): Taxonomy => read("taxonomy.json")

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(dataFolder(__dirname), name), "utf8")) as T
}

/** The repository's `data/`, from the sources as well as from the compiled copy, which lies three folders deeper. */
function dataFolder(from: string): string {
  const folder = join(from, "data")
  if (existsSync(join(folder, "catalogue.json"))) return folder
  const parent = dirname(from)
  if (parent === from) throw new Error("data/catalogue.json was not found above the backend")
  return dataFolder(parent)
}
