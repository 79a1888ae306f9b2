/** What changed a seller's balance in a time, to be kept with the books: as a paper, and as a table. */
import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces"
import { type Cell, csv } from "@ocop/kit/csv"
import type { Day } from "@ocop/kit/days"
import { sum } from "@ocop/kit/money"
import type { Locale } from "../checkout/locale"
import { formatDay, formatInstant } from "../dates"
import { COLOURS, type Shop } from "../letters/shop"
import { words } from "../letters/words"
import { footer, letterhead, page } from "./page"
import { pdf } from "./pdf"
import { statementWords, type StatementWords } from "./statement-words"

/** Amounts in đồng. */
export interface StatementPaper {
  locale: Locale
  seller: { name: string; tax_code: string | null }
  /** Days in Vietnam, both included. */
  from: Day
  to: Day
  opening: number
  closing: number
  /** Lines of one happening stand together. */
  lines: StatementPaperLine[]
}

export interface StatementPaperLine {
  posting_id: string
  posted_at: Date
  event: string
  kind: string
  /** Order number. */
  number: string | null
  /** Its seller has still to say whether it is sent. */
  unanswered: boolean
  note: string | null
  amount: number
  /** After it. */
  balance: number
}

/** @returns a PDF of A4 pages */
export function statementPdf(statement: StatementPaper, shop: Shop): Promise<Buffer> {
  return pdf(statementDocument(statement, shop))
}

/** The same as a table, a line for each amount. */
export function statementCsv({ locale, lines, opening, closing }: StatementPaper): string {
  const text = statementWords(locale)
  const balance = (name: string, amount: number): Cell[] => ["", name, "", "", "", "", amount]
  return csv([
    [text.at, text.event, text.order, text.kind, text.note, text.amount, text.balance],
    balance(text.opening, opening),
    ...lines.map((line): Cell[] => [
      formatInstant(line.posted_at, locale),
      eventOf(line, text),
      line.number,
      kindOf(line.kind, text),
      line.note,
      line.amount,
      line.balance,
    ]),
    balance(text.closing, closing),
  ])
}

const eventOf = ({ event, unanswered }: StatementPaperLine, text: StatementWords) =>
  `${text.events[event] ?? event}${unanswered ? ` (${text.unanswered})` : ""}`
const kindOf = (kind: string, text: StatementWords) => text.kinds[kind] ?? kind

/** The document as data. */
export function statementDocument(statement: StatementPaper, shop: Shop): TDocumentDefinitions {
  const { locale, seller, from, to, lines } = statement
  const common = words(locale)
  const text = statementWords(locale)
  return {
    ...page({ title: `${text.title} ${from} – ${to}`, author: shop.name, locale }),
    footer: footer(shop, common),
    content: [
      letterhead(shop),
      { text: text.title, style: "title" },
      { text: seller.name, style: "heading" },
      {
        text: [
          ...(seller.tax_code ? [`${common.tax_code} ${seller.tax_code}`] : []),
          text.period(formatDay(from, locale), formatDay(to, locale)),
        ].join(" · "),
        style: "quiet",
      },
      { text: text.about, style: "quiet", margin: [0, 0, 0, 10] },
      sums(statement, text),
      lines.length === 0 ? { text: text.none } : happenings(statement, text),
      ...(shop.demonstration
        ? [
            {
              text: common.demo,
              style: "quiet",
              bold: true,
              margin: [0, 10, 0, 0] as [number, number, number, number],
            },
          ]
        : []),
    ],
  }
}

const written = (amount: number) => amount.toLocaleString("vi-VN")
const right = (text: string, more: object = {}): TableCell => ({
  text,
  alignment: "right",
  noWrap: true,
  ...more,
})

/** Opening, each kind together, closing. */
function sums({ opening, closing, lines }: StatementPaper, text: StatementWords): Content {
  const unanswered = lines.filter((line) => line.unanswered)
  const totals = new Map<string, number>()
  for (const { kind, amount } of lines) totals.set(kind, (totals.get(kind) ?? 0) + amount)
  const row = (name: string, amount: number, bold = false): TableCell[] => [
    { text: name, bold },
    right(written(amount), { bold }),
  ]
  return {
    layout: "lightHorizontalLines",
    unbreakable: true,
    margin: [0, 0, 0, 14],
    table: {
      headerRows: 1,
      widths: ["*", 110],
      body: [
        [{ text: text.sums, color: COLOURS.quiet }, right(text.amount, { color: COLOURS.quiet })],
        row(text.opening, opening, true),
        ...[...totals].map(([kind, amount]) => row(kindOf(kind, text), amount)),
        ...(unanswered.length > 0
          ? [row(text.of_unanswered, sum(unanswered.map(({ amount }) => amount)))]
          : []),
        row(text.closing, closing, true),
      ],
    },
  }
}

/** A row for each happening, with what it is made of. */
function happenings({ lines, locale }: StatementPaper, text: StatementWords): Content {
  const groups = new Map<string, StatementPaperLine[]>()
  for (const line of lines) {
    const group = groups.get(line.posting_id)
    if (group) group.push(line)
    else groups.set(line.posting_id, [line])
  }
  return {
    layout: "lightHorizontalLines",
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [78, "*", 82, 82],
      body: [
        [
          { text: text.at, color: COLOURS.quiet },
          { text: text.event, color: COLOURS.quiet },
          right(text.amount, { color: COLOURS.quiet }),
          right(text.balance, { color: COLOURS.quiet }),
        ],
        ...[...groups.values()].map((group) => happening(group, locale, text)),
      ],
    },
  }
}

function happening(
  group: readonly StatementPaperLine[],
  locale: Locale,
  text: StatementWords,
): TableCell[] {
  const first = group[0]!
  const parts = group.map(({ kind, amount }) => `${kindOf(kind, text)} ${written(amount)}`)
  return [
    { text: formatInstant(first.posted_at, locale), fontSize: 8.5 },
    {
      stack: [
        { text: [eventOf(first, text), first.number].filter(Boolean).join(" "), bold: true },
        ...(group.length > 1 ? [{ text: parts.join(" · "), style: "quiet" }] : []),
        ...(first.note ? [{ text: first.note.normalize("NFC"), style: "quiet" }] : []),
      ],
    },
    right(written(group.reduce((sum, { amount }) => sum + amount, 0)), { bold: true }),
    right(written(group.at(-1)!.balance)),
  ]
}
