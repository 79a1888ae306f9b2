/** Figures of a time as a paper: tables under their headings, as the screen has them. */
import type { TDocumentDefinitions } from "pdfmake/interfaces"
import type { Cell } from "@ocop/kit/csv"
import type { Locale } from "../checkout/locale"
import { COLOURS, type Shop } from "../letters/shop"
import { words } from "../letters/words"
import { footer, letterhead, page } from "./page"
import { pdf } from "./pdf"
import { heading, numbers, table } from "./tables"

/** One table: its first column names, the others are written as they come; numbers with their thousands parted. */
export interface ReportPart {
  name: string
  /** What is to be known of it. */
  note?: string
  head: string[]
  rows: Cell[][]
}

export interface ReportPaper {
  locale: Locale
  title: string
  /** Whose figures they are. */
  whose: string
  /** Of which days, and how they are counted. */
  about: string
  /** Said in the place of a table without rows. */
  nothing: string
  parts: ReportPart[]
}

/** Points that a column beside the first takes. */
const COLUMN = 68

/** @returns a PDF of A4 pages */
export function reportPdf(paper: ReportPaper, shop: Shop): Promise<Buffer> {
  return pdf(reportDocument(paper, shop))
}

/** The document as data. */
export function reportDocument(paper: ReportPaper, shop: Shop): TDocumentDefinitions {
  const common = words(paper.locale)
  const written = (cell: Cell): string =>
    typeof cell === "number"
      ? cell.toLocaleString(paper.locale === "vi" ? "vi-VN" : "en-US", { maximumFractionDigits: 1 })
      : (cell ?? "–").normalize("NFC")
  return {
    ...page({
      title: `${paper.title}: ${paper.whose}`,
      author: shop.name,
      locale: paper.locale,
    }),
    footer: footer(shop, common),
    content: [
      letterhead(shop),
      { text: paper.title, style: "title" },
      { text: paper.whose.normalize("NFC"), style: "heading" },
      { text: paper.about, style: "quiet", margin: [0, 2, 0, 4] },
      ...(shop.demonstration ? [{ text: common.demo, bold: true, color: COLOURS.ink }] : []),
      ...paper.parts.flatMap(({ name, note, head, rows }) => [
        heading(name),
        ...(note ? [{ text: note, style: "quiet" }] : []),
        rows.length === 0
          ? { text: paper.nothing }
          : table(
              ["*", ...head.slice(1).map(() => (head.length > 5 ? COLUMN - 12 : COLUMN))],
              head,
              rows.map(([first = null, ...rest]) => [
                { text: written(first) },
                ...numbers(rest.map(written)),
              ]),
            ),
      ]),
    ],
  }
}
