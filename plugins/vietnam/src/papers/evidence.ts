/**
 * What the shop can show of a product for its re-evaluation, as a paper that is handed in: where it is sold, what was sold of it
 * and to which provinces, its certificates and labels, and its story.
 */
import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces"
import type { Day } from "@ocop/kit/days"
import type { Locale } from "../checkout/locale"
import { formatDay, formatInstant } from "../dates"
import { COLOURS, type Shop } from "../letters/shop"
import { words } from "../letters/words"
import { formatDong } from "../money"
import { type EvidenceWords, evidenceWords } from "./evidence-words"
import { footer, letterhead, page } from "./page"
import { pdf } from "./pdf"
import { heading, numbers, table } from "./tables"

/** What was sold of one thing; money in đồng after reductions, without delivery. */
export interface EvidenceSum {
  orders: number
  pieces: number
  total: number
}

/** Provinces to which little was sent, which are not named. */
export interface EvidenceRest extends EvidenceSum {
  provinces: number
}

/** A criterion that the pack is for, as the sheet of the product's set words it. */
export interface EvidenceCriterion {
  no: string
  name: string
  points: number
  steps: { points: number; least_for: number | null; words: string }[]
}

/** A certificate on the register. Days are "YYYY-MM-DD". */
export interface EvidenceCertificate {
  stars: number
  score: number | null
  standing: string
  product_code: string | null
  issued_on: Day | null
  expires_on: Day | null
  decision: { number: string | null; issuer: string; issued_on: Day } | null
}

/** What a pack says. */
export interface EvidencePaper {
  locale: Locale
  /** When it was drawn up. */
  at: Date
  period: { from: Day; to: Day }
  product: { title: string; url: string; shown: boolean; set_code: string | null; place: string }
  seller: { name: string; url: string; tax_code: string | null }
  /** The decision whose sheet the criteria are of. */
  source: string | null
  criteria: EvidenceCriterion[]
  sales: {
    sum: EvidenceSum
    channels: ({ code: string } & EvidenceSum)[]
    provinces: ({ name: string } & EvidenceSum)[]
    rest: EvidenceRest | null
    /** YYYY-MM, the first first. */
    months: ({ month: string } & EvidenceSum)[]
  }
  certificates: EvidenceCertificate[]
  /** With the last day on which each holds, where there is one. */
  labels: { name: string; expires_on: Day | null }[]
  story: string | null
  pictures: number
  /** Papers that lie beside it in the pack. */
  papers: string[]
}

/** @returns a PDF of A4 pages */
export function evidencePdf(paper: EvidencePaper, shop: Shop): Promise<Buffer> {
  return pdf(evidenceDocument(paper, shop))
}

/** The document as data. */
export function evidenceDocument(paper: EvidencePaper, shop: Shop): TDocumentDefinitions {
  const { locale, product, seller, period } = paper
  const common = words(locale)
  const text = evidenceWords(locale)
  return {
    ...page({ title: `${text.title}: ${product.title}`, author: shop.name, locale }),
    footer: footer(shop, common),
    content: [
      letterhead(shop),
      { text: text.title, style: "title" },
      { text: product.title.normalize("NFC"), fontSize: 13, bold: true, margin: [0, 2, 0, 2] },
      {
        text: [
          seller.name.normalize("NFC"),
          ...(seller.tax_code ? [`${common.tax_code} ${seller.tax_code}`] : []),
          ...(product.place ? [product.place] : []),
        ].join(" · "),
      },
      {
        text: `${text.drawnUp(formatInstant(paper.at, locale))} ${text.period(formatDay(period.from, locale), formatDay(period.to, locale))}`,
        style: "quiet",
        margin: [0, 2, 0, 8],
      },
      { text: text.about(shop.name, paper.source), margin: [0, 0, 0, 4] },
      ...(shop.demonstration ? [{ text: common.demo, bold: true }] : []),
      ...criterion(paper, "4.1", text),
      ...storefront(paper, text),
      ...sales(paper, text),
      ...certificates(paper, text),
      ...criterion(paper, "5.1", text),
      ...story(paper, text),
      ...papers(paper, text),
    ],
  }
}

function criterion(
  { criteria, source }: EvidencePaper,
  no: string,
  text: EvidenceWords,
): Content[] {
  const found = criteria.find((one) => one.no === no)
  if (!found) return []
  return [
    {
      unbreakable: true,
      stack: [
        heading(text.criterion(found.no, found.name, found.points)),
        { text: text.steps(source ?? ""), style: "quiet", margin: [0, 0, 0, 4] },
        {
          ul: found.steps.map(
            ({ points, least_for, words: said }) =>
              `${text.points(points)}: ${said}${least_for ? ` (${text.leastFor(least_for)})` : ""}`,
          ),
        },
      ],
    },
  ]
}

function storefront({ product, seller }: EvidencePaper, text: EvidenceWords): Content[] {
  const link = (url: string): Content => ({ text: url, link: url, color: COLOURS.leaf })
  return [
    {
      unbreakable: true,
      stack: [
        heading(text.storefront),
        {
          columnGap: 16,
          columns: [
            { width: 84, qr: product.url, fit: 84, foreground: COLOURS.ink },
            {
              width: "*",
              stack: [
                { text: text.productPage, style: "quiet" },
                link(product.url),
                { text: text.sellerPage, style: "quiet", margin: [0, 4, 0, 0] },
                link(seller.url),
                {
                  text: product.shown ? text.isShown : text.isHidden,
                  style: "quiet",
                  margin: [0, 4, 0, 0],
                },
              ],
            },
          ],
        },
      ],
    },
  ]
}

function sales({ sales: sold, locale }: EvidencePaper, text: EvidenceWords): Content[] {
  const head = (first: string): string[] => [first, text.orders, text.pieces, text.total]
  const row = (name: string, one: EvidenceSum): TableCell[] => [
    name,
    ...numbers([
      one.orders.toLocaleString("vi-VN"),
      one.pieces.toLocaleString("vi-VN"),
      formatDong(one.total),
    ]),
  ]
  // Drawing marks what it drew: each table has a row of its own.
  const sum = (): TableCell[] =>
    row(text.sum, sold.sum).map((cell) =>
      typeof cell === "string" ? { text: cell, bold: true } : { ...(cell as object), bold: true },
    ) as TableCell[]
  const widths = ["*", 60, 60, 100]
  if (sold.sum.orders === 0) return [heading(text.sales), { text: text.nothingSold }]
  return [
    heading(text.sales),
    { text: text.salesAbout, style: "quiet", margin: [0, 0, 0, 6] },
    table(widths, head(text.channel), [
      ...sold.channels.map(({ code, ...one }) => row(text.channels[code] ?? code, one)),
      sum(),
    ]),
    table(widths, head(text.province), [
      ...sold.provinces.map(({ name, ...one }) => row(name, one)),
      ...(sold.rest
        ? [row(sold.rest.provinces > 0 ? text.rest(sold.rest.provinces) : text.unknown, sold.rest)]
        : []),
      sum(),
    ]),
    { text: text.restAbout, style: "quiet", margin: [0, -6, 0, 8] },
    table(widths, head(text.month), [
      ...sold.months.map(({ month, ...one }) =>
        row(locale === "vi" ? `${month.slice(5)}/${month.slice(0, 4)}` : month, one),
      ),
      sum(),
    ]),
  ]
}

function certificates(
  { certificates: list, labels, locale }: EvidencePaper,
  text: EvidenceWords,
): Content[] {
  const day = (on: Day) => formatDay(on, locale)
  return [
    heading(text.certificates),
    list.length === 0
      ? { text: text.noCertificate }
      : {
          ul: list.map((one) =>
            [
              text.stars(one.stars),
              text.standings[one.standing] ?? one.standing,
              ...(one.score === null ? [] : [text.score(one.score.toLocaleString("vi-VN"))]),
              ...(one.decision
                ? [
                    text.decision(
                      one.decision.number ?? "–",
                      one.decision.issuer,
                      day(one.decision.issued_on),
                    ),
                  ]
                : []),
              ...(one.product_code ? [text.code(one.product_code)] : []),
              ...(one.expires_on ? [text.until(day(one.expires_on))] : []),
            ].join(" · "),
          ),
        },
    heading(text.labels),
    labels.length === 0
      ? { text: text.noLabel }
      : {
          ul: labels.map(({ name, expires_on }) =>
            [name, ...(expires_on ? [text.until(day(expires_on))] : [])].join(" · "),
          ),
        },
  ]
}

function story({ story: said, pictures, product }: EvidencePaper, text: EvidenceWords): Content[] {
  return [
    heading(text.story),
    { text: text.storyAbout(product.url, pictures), style: "quiet", margin: [0, 0, 0, 6] },
    ...(said ? paragraphs(said) : [{ text: text.noStory }]),
  ]
}

const paragraphs = (said: string): Content[] =>
  said
    .normalize("NFC")
    .split(/\n+/)
    .filter((line) => line.trim())
    .map((line) => ({ text: line, margin: [0, 0, 0, 5] }))

function papers({ papers: list }: EvidencePaper, text: EvidenceWords): Content[] {
  return [
    heading(text.papers),
    list.length === 0 ? { text: text.noPaper } : { ol: [...list] },
    { text: text.judged, style: "quiet", margin: [0, 12, 0, 0] },
  ]
}
