import { MedusaService } from "@medusajs/framework/utils"
import { nearestNames, slugify } from "@ocop/kit/text"
import { Commune } from "./models/commune"
import { FormerProvince } from "./models/former-province"
import { MergedProvince } from "./models/merged-province"
import { ProductOrigin } from "./models/product-origin"
import { Province } from "./models/province"
import { withoutKind } from "./names"
import type {
  CommuneRecord,
  FormerProvinceRecord,
  MergedProvinceRecord,
  ProvinceRecord,
  ResolvedPlace,
} from "./types"

/** The most communes one answer holds: more than any province has. */
const MOST_COMMUNES = 500

const BIGGEST_CITIES = ["ha-noi", "da-nang", "ho-chi-minh"]

/** Places: provinces of today, the names of before July 2025, communes, and where each product is from. */
export default class OriginModuleService extends MedusaService({
  Province,
  FormerProvince,
  MergedProvince,
  Commune,
  ProductOrigin,
}) {
  /**
   * What a province name, old or new, accented or not, slug or code, means today.
   *
   * @param name "Bắc Kạn", "bac-kan", "thai nguyen"
   * @returns today's province, and the former or merged one when the name is of one that has gone; null when no such place
   */
  async resolveProvince(name: string): Promise<ResolvedPlace | null> {
    const slug = slugify(name).replace(/^(tinh|thanh-pho|tp)-/, "")
    const [province] = (await this.listProvinces({ slug }, { take: 1 })) as ProvinceRecord[]
    if (province) return { province, former: null, merged: null }
    const [merged] = (await this.listMergedProvinces(
      { slug },
      { take: 1 },
    )) as MergedProvinceRecord[]
    const [former] = merged
      ? []
      : ((await this.listFormerProvinces({ slug }, { take: 1 })) as FormerProvinceRecord[])
    const gone = merged ?? former
    if (!gone) return null
    const [today] = (await this.listProvinces(
      { code: gone.province_code },
      { take: 1 },
    )) as ProvinceRecord[]
    return today ? { province: today, former: former ?? null, merged: merged ?? null } : null
  }

  /**
   * Names near to what was typed, of today or of before, for a page that was not found; when nothing is near, the three
   * biggest cities, as somewhere to go on from.
   */
  async suggestPlaces(
    typed: string,
    limit = 3,
  ): Promise<{ slug: string; name_vi: string; name_en: string }[]> {
    const today = (await this.listProvinces({}, { take: null as never })) as ProvinceRecord[]
    const former = (await this.listFormerProvinces(
      {},
      { take: null as never },
    )) as FormerProvinceRecord[]
    const slugs = new Set(today.map((province) => province.slug))
    const names = [...today, ...former.filter((province) => !slugs.has(province.slug))]
    const near = nearestNames(typed, names, (place) => place.name_vi, limit)
    const suggested = near.length ? near : names.filter(({ slug }) => BIGGEST_CITIES.includes(slug))
    return suggested.map(({ slug, name_vi, name_en }) => ({ slug, name_vi, name_en }))
  }

  /** The communes of a province of today, by its code, in the order of their names. */
  async communesOf(provinceCode: string): Promise<CommuneRecord[]> {
    const communes = (await this.listCommunes(
      { province_code: provinceCode },
      { take: MOST_COMMUNES },
    )) as unknown as CommuneRecord[]
    return communes.sort(byName)
  }

  /**
   * Communes whose name holds the typed words, those that begin with them first.
   *
   * @param typed with or without accents and kind: "phuong ba dinh", "Cao Phong"
   * @param provinceCode only of this province of today
   */
  async findCommunes(typed: string, provinceCode?: string, limit = 20): Promise<CommuneRecord[]> {
    const words = withoutKind(typed)
    if (!words) return []
    const communes = (await this.listCommunes(
      {
        folded: { $like: `%${words}%` },
        ...(provinceCode ? { province_code: provinceCode } : {}),
      },
      { take: MOST_COMMUNES },
    )) as unknown as CommuneRecord[]
    const rank = (commune: CommuneRecord) => (commune.folded.startsWith(words) ? 0 : 1)
    return communes.sort((a, b) => rank(a) - rank(b) || byName(a, b)).slice(0, limit)
  }
}

const collator = new Intl.Collator("vi")

function byName(a: CommuneRecord, b: CommuneRecord): number {
  return collator.compare(a.name_vi, b.name_vi)
}
