import "server-only"
import type { Edition } from "@/i18n/edition"
import { backend } from "./fetch"
import type { FormerProvince, Province } from "./types"

/** Provinces change by an act of parliament: an hour is soon enough, and the tag is dropped by an edit. */
const kept = { seconds: 3600, tags: ["places"] }

/** The 34 provinces and cities of today, with the old ones in them. */
export async function listProvinces(edition: Edition): Promise<Province[]> {
  const { provinces } = await backend<{ provinces: Province[] }>("/store/provinces", {
    edition,
    cache: kept,
  })
  return provinces
}

/** What a slug means: `former` is set for a province of before July 2025, `merged` for one that was merged into this one since. */
export interface FoundProvince {
  province: Province
  former: FormerProvince | null
  merged: FormerProvince | null
}

/**
 * A province by its slug of today or of before.
 * @throws ApiError not_found for a slug that never was
 */
export async function findProvince(slug: string, edition: Edition): Promise<FoundProvince> {
  const [found, provinces] = await Promise.all([
    backend<FoundProvince>(`/store/provinces/${encodeURIComponent(slug)}`, {
      edition,
      cache: kept,
    }),
    listProvinces(edition),
  ])
  // The list knows which old provinces are in it; one province's own answer does not say.
  const province = provinces.find((item) => item.code === found.province.code) ?? found.province
  return { ...found, province }
}

/** North to south, as maps and weather reports go. */
const REGION_ORDER = [
  "trung-du-mien-nui-phia-bac",
  "dong-bang-song-hong",
  "bac-trung-bo",
  "nam-trung-bo-tay-nguyen",
  "dong-nam-bo",
  "dong-bang-song-cuu-long",
]

export interface Region {
  slug: string
  name_vi: string
  name_en: string
  provinces: Province[]
}

/** Provinces by region, from north to south. */
export function byRegion(provinces: Province[]): Region[] {
  const regions = new Map<string, Region>()
  for (const province of provinces) {
    const region = regions.get(province.region) ?? {
      slug: province.region,
      name_vi: province.region_vi,
      name_en: province.region_en,
      provinces: [],
    }
    region.provinces.push(province)
    regions.set(province.region, region)
  }
  return [...regions.values()].toSorted(
    (a, b) => REGION_ORDER.indexOf(a.slug) - REGION_ORDER.indexOf(b.slug),
  )
}
