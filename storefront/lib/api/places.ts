import "server-only";
import type { Edition } from "@/i18n/edition";
import { backend } from "./fetch";
import type { FormerProvince, Province } from "./types";

/** Provinces change by an act of parliament: an hour is soon enough, and the tag is dropped by an edit. */
const kept = { seconds: 3600, tags: ["places"] };

/** The 34 provinces and cities of today, with the old ones in them. */
export async function listProvinces(edition: Edition): Promise<Province[]> {
  return (await backend<{ provinces: Province[] }>("/store/provinces", { edition, cache: kept })).provinces;
}

/**
 * A province by its slug of today or of before July 2025; `former` is set for an old one.
 * @throws ApiError not_found for a slug that never was
 */
export async function findProvince(
  slug: string,
  edition: Edition,
): Promise<{ province: Province; former: FormerProvince | null }> {
  return backend(`/store/provinces/${encodeURIComponent(slug)}`, { edition, cache: kept });
}

export interface Region {
  slug: string;
  name_vi: string;
  name_en: string;
  provinces: Province[];
}

/** Provinces by region, regions in the order the provinces come (north to south). */
export function byRegion(provinces: Province[]): Region[] {
  const regions = new Map<string, Region>();
  for (const province of provinces) {
    const region = regions.get(province.region) ?? {
      slug: province.region,
      name_vi: province.region_vi,
      name_en: province.region_en,
      provinces: [],
    };
    region.provinces.push(province);
    regions.set(province.region, region);
  }
  return [...regions.values()];
}
