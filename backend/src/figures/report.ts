import type { Locale } from "@ocop/vietnam/checkout/index"
import { formatDay } from "@ocop/vietnam/dates"
import type { ReportPaper, ReportPart } from "@ocop/vietnam/papers"
import type { Counted } from "./certificates"
import type { Period } from "./period"
import type { Figures } from "./read"
import { reportWords } from "./report-words"
import type { SoldOf } from "./sold"

/** Tables that can be taken along one by one. */
export const REPORT_TABLES = [
  "programmes",
  "sellers",
  "seller_sales",
  "communes",
  "sets",
  "destinations",
] as const
export type ReportTable = (typeof REPORT_TABLES)[number]

/** Names of product sets by their codes. */
type SetNames = Readonly<Record<string, string>>

/** Figures as a paper: what the screen shows, with every row. Pure. */
export function reportOf(
  figures: Figures,
  { locale, whose, sets }: { locale: Locale; whose: string; sets: SetNames },
): ReportPaper {
  const text = reportWords(locale)
  const { certificates, queues, sales, period, before } = figures
  const tables = tablesOf(figures, { locale, sets })
  const counted = (
    name: string,
    list: readonly Counted[],
    nameOf: (code: string | null) => string,
  ): ReportPart => ({
    name,
    head: text.countHead,
    rows: list.map(({ code, count }) => [nameOf(code), count]),
  })
  const place = (code: string | null) => {
    const known = code ? figures.communes[code] : undefined
    return (locale === "en" ? known?.name_en : known?.name) ?? text.unknown
  }
  return {
    locale,
    whose,
    title: text.title,
    about: text.about(daysOf(period, locale), daysOf(before, locale)),
    nothing: text.nothing,
    parts: [
      {
        name: text.sales,
        head: text.salesHead,
        rows: [
          [text.total, sales.now.total, sales.before.total],
          [text.orders, sales.now.orders, sales.before.orders],
          [text.pieces, sales.now.pieces, sales.before.pieces],
          [text.shoppers, sales.now.new_shoppers, sales.before.new_shoppers],
        ],
      },
      tables.communes,
      tables.sets,
      tables.seller_sales,
      tables.destinations,
      tables.programmes,
      {
        name: text.waiting,
        head: text.waitingHead,
        rows: [
          [text.submissions, queues.submissions.count],
          [text.unanswered, queues.orders.count],
          [text.problems, queues.problems.count],
        ],
      },
      tables.sellers,
      counted(text.register, certificates.standings, (code) => text.standings[code ?? ""] ?? ""),
      counted(text.stars, certificates.stars, (code) => text.starsOf(code ?? "")),
      counted(text.certificateSets, certificates.sets, (code) => sets[code ?? ""] ?? text.unknown),
      counted(text.certificateCommunes, certificates.communes, place),
      counted(
        text.ending,
        certificates.ending.map(({ month, count }) => ({ code: month, count })),
        (month) => `${month?.slice(5)}/${month?.slice(0, 4)}`,
      ),
    ],
  }
}

/** The tables of many rows. Pure. */
export function tablesOf(
  { sales, programmes, sellers }: Pick<Figures, "sales" | "programmes" | "sellers">,
  { locale, sets }: { locale: Locale; sets: SetNames },
): Record<ReportTable, ReportPart> {
  const text = reportWords(locale)
  const said = ({ name, name_en }: { name: string | null; name_en: string | null }) =>
    (locale === "en" ? name_en : name) ?? text.unknown
  const sold = (
    name: string,
    list: readonly SoldOf[],
    nameOf: (one: SoldOf) => string,
  ): ReportPart => ({
    name,
    head: text.soldHead,
    rows: list.map((one) => [nameOf(one), one.orders, one.pieces, one.total]),
  })
  return {
    communes: sold(text.by.communes, sales.communes, said),
    sets: sold(text.by.sets, sales.sets, ({ code }) => sets[code ?? ""] ?? text.unknown),
    seller_sales: sold(text.by.sellers, sales.sellers, said),
    destinations: sold(text.by.destinations, sales.destinations, said),
    programmes: {
      name: text.programmes,
      note: text.programmesNote,
      head: text.programmesHead,
      rows: programmes.map((one) => [
        locale === "en" ? one.name_en : one.name_vi,
        one.budget_vnd,
        one.reserved_vnd + one.settled_vnd,
        one.given_back_vnd,
        one.orders,
        one.sold_vnd,
        one.sold_before_vnd,
      ]),
    },
    sellers: {
      name: text.answers,
      note: text.answersNote,
      head: text.answersHead,
      rows: sellers.map((one) => [
        said(one),
        one.orders,
        one.unanswered,
        one.waiting,
        one.median_hours === null ? null : Math.round(one.median_hours * 10) / 10,
      ]),
    },
  }
}

const daysOf = ({ from, to }: Period, locale: Locale) =>
  `${formatDay(from, locale)} – ${formatDay(to, locale)}`
