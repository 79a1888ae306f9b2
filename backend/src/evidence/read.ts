import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { dayInVietnam } from "@ocop/kit/days"
import type { Label } from "@ocop/ocop/sheets/words/index"
import { criteriaOf, type Sheet, sheetOf, sheetVersionOn } from "@ocop/ocop/sheets/index"
import type { Locale } from "@ocop/vietnam/checkout/index"
import type { Shop } from "@ocop/vietnam/letters"
import type { EvidencePaper } from "@ocop/vietnam/papers"
import { publicOf } from "../certificates/of-seller"
import { certification } from "../certificates/submissions"
import type { Period } from "../figures/period"
import { soldBy, soldInSum, type SoldOf } from "../figures/sold"
import { labelsOn } from "../products/labels"
import { packedProduct } from "./product"
import { type PackedPaper, papersOf } from "./papers"
import { byProvince } from "./sums"

/** Whose product a pack is about, and of which days. */
export interface Asked {
  product_id: string
  seller_id: string
  period: Period
}

/** A pack before it is packed. */
export interface Evidence {
  handle: string
  /** What the paper says, in either language. */
  paper: (locale: Locale) => EvidencePaper
  papers: PackedPaper[]
  stories: Record<Locale, string | null>
}

/** Its criteria 4.1 and 5.1 are of tours, which nobody sends. */
const TOURISM = "QD26-26"

/**
 * What the shop has on record of a product for the criteria of distribution and story (4.1 and 5.1 of the sheets of sets 1 to 25 of
 * Decision 26/2026/QĐ-TTg). Sales are sums of the lines that offices' figures are sums of (docs/adr/0030).
 *
 * @throws NOT_FOUND naming id: another seller's is as none
 */
export async function readEvidence(
  container: MedusaContainer,
  { period, ...own }: Asked,
  shop: Pick<Shop, "url">,
  now = new Date(),
): Promise<Evidence> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const product = await packedProduct(knex, own)
  const wanted = { ...period, ...own }
  const today = dayInVietnam(now)
  const [sum, channels, provinces, months, register, papers] = await Promise.all([
    soldInSum(knex, wanted),
    soldBy(knex, "channel", wanted),
    soldBy(knex, "province", wanted),
    soldBy(knex, "month", wanted),
    certification(container).register({ products: [product.id] }, today),
    papersOf(container, own, product.shown_certificates ?? []),
  ])
  const version = sheetVersionOn(today)
  const sheet =
    version && product.set_code && product.set_code !== TOURISM
      ? sheetOf(version, product.set_code)
      : null
  const { named, rest } = byProvince(provinces)
  const paper = (locale: Locale): EvidencePaper => {
    const home = `${shop.url}${locale === "en" ? "/en" : ""}`
    const inEnglish = locale === "en"
    return {
      locale,
      at: now,
      period,
      product: {
        title: (inEnglish && product.title_en) || product.title,
        url: `${home}/san-pham/${product.handle}`,
        shown: product.shown,
        set_code: product.set_code,
        place: [product.place.commune, product.place.province].filter(Boolean).join(", "),
      },
      seller: {
        name: inEnglish ? product.seller.name_en : product.seller.name,
        url: `${home}/nguoi-ban/${product.seller.handle}`,
        tax_code: product.seller.tax_code,
      },
      source: sheet && said(sheet.source, locale),
      criteria: sheet ? criteriaFor(sheet, locale) : [],
      sales: {
        sum: { orders: sum.orders, pieces: sum.pieces, total: sum.total },
        channels: channels.map((one) => ({ code: one.code ?? "", ...sumOf(one) })),
        provinces: named.map((one) => ({
          name: (inEnglish ? one.name_en : one.name) ?? one.code ?? "",
          ...sumOf(one),
        })),
        rest,
        months: months
          .map((one) => ({ month: one.code ?? "", ...sumOf(one) }))
          .sort((one, other) => one.month.localeCompare(other.month)),
      },
      certificates: register.map(publicOf),
      labels: labelsOn(product.labels, today).map((label) => ({
        name: inEnglish ? label.label_en : label.label_vi,
        expires_on: label.expires_on ?? null,
      })),
      story: (inEnglish && product.story_en) || product.story,
      pictures: product.pictures,
      papers: papers.map(({ name }) => name[locale]),
    }
  }
  return {
    handle: product.handle,
    paper,
    papers,
    stories: { vi: product.story, en: product.story_en },
  }
}

const said = ([vi, en]: Label, locale: Locale) => (locale === "vi" ? vi : en)

const sumOf = ({ orders, pieces, total }: SoldOf) => ({ orders, pieces, total })

const criteriaFor = (sheet: Sheet, locale: Locale): EvidencePaper["criteria"] =>
  criteriaOf(sheet)
    .filter(({ no }) => no === "4.1" || no === "5.1")
    .map(({ no, name, points, steps }) => ({
      no,
      points,
      name: said(name, locale),
      steps: steps.map((step) => ({ ...step, words: said(step.words, locale) })),
    }))
