/** Free text of the catalogue as facts that filters can use. */
import type { CertificationLabel, MarketLabel } from "@ocop/ocop/workflows"

/**
 * "tháng 12–4 / December–April" → [12, 1, 2, 3, 4].
 *
 * @returns months 1–12 from the first to the last, over the turn of the year if need be; empty when unknown
 */
export function seasonMonths(season: string | null): number[] {
  const range = /(\d{1,2})\s*[–-]\s*(\d{1,2})/.exec(season ?? "")
  if (!range) return []
  const [first, last] = [Number(range[1]), Number(range[2])]
  const count = ((last - first + 12) % 12) + 1
  return Array.from({ length: count }, (_, i) => ((first - 1 + i) % 12) + 1)
}

const CERTIFICATIONS: readonly { pattern: RegExp; label: CertificationLabel }[] = [
  { pattern: /HACCP/i, label: { code: "haccp", label_vi: "HACCP", label_en: "HACCP" } },
  {
    pattern: /ISO 22000/i,
    label: { code: "iso-22000", label_vi: "ISO 22000", label_en: "ISO 22000" },
  },
  { pattern: /VietGAP/i, label: { code: "vietgap", label_vi: "VietGAP", label_en: "VietGAP" } },
  {
    pattern: /GlobalGAP/i,
    label: { code: "globalgap", label_vi: "GlobalGAP", label_en: "GlobalGAP" },
  },
  { pattern: /GACP-WHO/i, label: { code: "gacp-who", label_vi: "GACP-WHO", label_en: "GACP-WHO" } },
  {
    pattern: /hữu cơ Hoa Kỳ/i,
    label: { code: "organic-us", label_vi: "Hữu cơ Hoa Kỳ (USDA)", label_en: "US organic (USDA)" },
  },
  {
    pattern: /hữu cơ EU/i,
    label: { code: "organic-eu", label_vi: "Hữu cơ châu Âu", label_en: "EU organic" },
  },
  { pattern: /^hữu cơ \(/i, label: { code: "organic", label_vi: "Hữu cơ", label_en: "Organic" } },
  {
    pattern: /chỉ dẫn địa lý/i,
    label: {
      code: "geographical-indication",
      label_vi: "Chỉ dẫn địa lý",
      label_en: "Geographical indication",
    },
  },
  {
    pattern: /NBC-Trace|truy xuất/i,
    label: {
      code: "trace-stamp",
      label_vi: "Tem truy xuất nguồn gốc",
      label_en: "Origin-tracing stamp",
    },
  },
]

/** What nobody published of this product: general knowledge of its area, or a guess from the firm's name. */
const UNPUBLISHED = /kiến thức nền|nguồn nền|theo tên doanh nghiệp/i

/**
 * "VietGAP/GlobalGAP (HTX)" → codes vietgap and globalgap. Claims that no source states of the product are left out: a
 * certificate is not to be presumed.
 */
export function certificationLabels(texts: readonly string[]): CertificationLabel[] {
  const labels = texts
    .filter((text) => !UNPUBLISHED.test(text))
    .flatMap((text) => CERTIFICATIONS.filter(({ pattern }) => pattern.test(text)))
    .map(({ label }) => label)
  return [...new Map(labels.map((label) => [label.code, label])).values()]
}

const MARKETS: Readonly<Record<string, string>> = {
  Canada: "Canada",
  "Cộng hòa Séc": "Czechia",
  "Hoa Kỳ": "United States",
  "Hoa Kỳ (xúc tiến)": "United States (being promoted)",
  "Hàn Quốc": "South Korea",
  "Nam Phi": "South Africa",
  Nga: "Russia",
  "Nhật Bản": "Japan",
  Pháp: "France",
  "Trung Quốc": "China",
  "Trung Đông": "Middle East",
  "châu Âu": "Europe",
  "nhiều nước": "several countries",
  "quốc tế (không nêu nước)": "abroad (countries not named)",
  "Đài Loan": "Taiwan",
}

/**
 * Markets in both languages.
 * @throws when the catalogue names one that has no English name here
 */
export function marketLabels(names: readonly string[]): MarketLabel[] {
  return names.map((label_vi) => {
    const label_en = MARKETS[label_vi]
    if (!label_en) throw new Error(`The export market "${label_vi}" has no English name`)
    return { label_vi, label_en }
  })
}

/** The published source of a fact, where it is one: an address, an act, a newspaper. */
export function publishedSource(text: string): string | null {
  if (/^illustrative/i.test(text)) return null
  return /^seed\b/i.test(text) ? "Bài viết về sản phẩm OCOP" : text
}
