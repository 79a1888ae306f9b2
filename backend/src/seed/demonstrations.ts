/**
 * Everything invented: sellers, papers and people. All of it is called "Minh họa …" ("illustration"), so that nothing
 * negative or made up can be read as said of a real producer.
 */
import { addDays, addMonths, dayInVietnam, type Day } from "@ocop/kit/days"
import type { CertificateEventInput } from "@ocop/ocop/workflows"
import type { SellerInput } from "@ocop/marketplace/workflows"
import type { CatalogueEntry, ProvinceEntry } from "./data"

/** A demonstration seller's handle, for entries of the catalogue that name no producer. */
export function demonstrationHandle(provinceSlug: string): string {
  return `minh-hoa-${provinceSlug}`
}

/** A second seller in Bắc Ninh, so that a basket can hold two parcels from one province. */
export const SECOND_SELLER = {
  handle: "minh-hoa-bac-ninh-lang-nghe",
  name_vi: "Minh họa Bắc Ninh – Làng nghề",
  name_en: "Demonstration seller, Bac Ninh craft village",
  products: ["tranh-dong-ho", "ga-doi-yen-the"],
} as const

const FREE_DELIVERY_FROM = 500_000

export function demonstrationSeller(province: ProvinceEntry): SellerInput {
  return {
    handle: demonstrationHandle(province.slug),
    kind: "household",
    name_vi: `Minh họa ${province.name_vi}`,
    name_en: `Demonstration seller, ${province.name_en}`,
    province_code: province.code,
    demonstration: true,
    free_delivery_from: FREE_DELIVERY_FROM,
  }
}

/** One product whose invented certificate shows one standing. */
export interface Demonstration {
  entry: CatalogueEntry
  decision: { number: string; issued_on: Day; stars: 3 | 4 | 5 }
  /** An older decision that the above took the place of. */
  superseded?: { number: string; issued_on: Day; stars: 3 | 4 | 5 }
  events: Omit<CertificateEventInput, "certificate_id">[]
}

/** No such authority exists. */
export const DEMONSTRATION_ISSUER = "Cơ quan minh họa (không có thật)"

const PROVINCE = "bac-ninh"

/**
 * Products in every standing that a real one must not be shown in, with dates counted from `today` so that the shop
 * looks the same whenever it is tried.
 */
export function demonstrations(today: Date, provinces: ProvinceEntry[]): Demonstration[] {
  const province = provinces.find(({ slug }) => slug === PROVINCE)
  if (!province) throw new Error(`No province ${PROVINCE}`)
  const day = dayInVietnam(today)
  const issuedToEndOn = (end: Day) => addMonths(end, -36)
  const product = (suffix: string, vi: string, en: string) => illustration(province, suffix, vi, en)

  return [
    {
      entry: product("het-han", "chứng nhận đã hết hạn", "certificate expired"),
      decision: { number: "MH-01", issued_on: addMonths(day, -40), stars: 4 },
      events: [],
    },
    {
      entry: product("tam-an", "đang tạm ẩn hạng sao", "badge on hold"),
      decision: { number: "MH-02", issued_on: addMonths(day, -10), stars: 4 },
      events: [
        {
          kind: "held",
          at: addDays(day, -5),
          until: addDays(day, 60),
          reason: "Minh họa: chờ kiểm tra nhãn sản phẩm",
          actor: "platform",
        },
      ],
    },
    {
      entry: product("thu-hoi", "chứng nhận đã bị thu hồi", "certificate withdrawn"),
      decision: { number: "MH-03", issued_on: addMonths(day, -20), stars: 3 },
      events: [
        {
          kind: "withdrawn",
          at: addMonths(day, -1),
          reason: "Minh họa: không còn đáp ứng tiêu chí",
          actor: "platform",
        },
      ],
    },
    {
      entry: product("can-danh-gia-lai", "đến kỳ đánh giá lại", "renewal due"),
      decision: { number: "MH-04", issued_on: issuedToEndOn(addDays(day, 150)), stars: 4 },
      events: [],
    },
    {
      entry: product("gia-han", "được kéo dài hiệu lực chờ kết quả", "extended until the result"),
      decision: { number: "MH-05", issued_on: issuedToEndOn(addDays(day, -30)), stars: 5 },
      events: [
        {
          kind: "dossier_received",
          at: addDays(day, -190),
          reason: "Minh họa: đã nộp hồ sơ đánh giá lại",
          actor: "platform",
        },
      ],
    },
    {
      entry: product("nang-hang", "vừa được nâng hạng", "just upgraded"),
      decision: { number: "MH-07", issued_on: addMonths(day, -2), stars: 4 },
      superseded: { number: "MH-06", issued_on: addMonths(day, -20), stars: 3 },
      events: [],
    },
  ]
}

/** A product that there is not, whose name says what it illustrates. */
export function illustration(
  province: ProvinceEntry,
  suffix: string,
  vi: string,
  en: string,
): CatalogueEntry {
  return {
    id: `minh-hoa-${suffix}`,
    name_vi: `Minh họa: trà thảo mộc ${vi}`,
    name_en: `Illustration: herbal tea, ${en}`,
    producer: null,
    location: {
      old: { commune: null, district: null, province: province.name_vi },
      new: {
        commune: null,
        commune_en: null,
        commune_code: null,
        province: province.name_vi,
        province_en: province.name_en,
        province_code: province.code,
        province_slug: province.slug,
      },
    },
    group: "thuc-pham",
    subgroup: "tra-thuc-vat-khac",
    subgroup_code: "QD26-12",
    stars: null,
    stars_basis: "illustrative",
    year: null,
    certificate: null,
    unit: "Hộp 100 g",
    price_vnd: 60_000,
    price_kind: "illustrative",
    description_vi: `Sản phẩm không có thật, dùng để minh họa cách gian hàng hiển thị khi ${vi}.`,
    description_en: `Not a real product: it shows how the shop presents a product with its ${en}.`,
    certifications: [],
    export_markets: [],
    alcohol: false,
    alcohol_abv: null,
    age_restricted: false,
    shippable: true,
    cold_chain: false,
    fragile: false,
    bulky: false,
    live: false,
    season: null,
    shelf_life_days: null,
    notes: [],
    source: "illustrative",
    source_kind: "illustrative",
  }
}
