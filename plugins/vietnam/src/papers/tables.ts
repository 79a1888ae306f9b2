/** What papers of many figures are made of. */
import type { Content, TableCell } from "pdfmake/interfaces"
import { COLOURS } from "../letters/shop"

/** The name of a part, which stays with what begins it. */
export const heading = (text: string): Content => ({
  text: text.normalize("NFC"),
  style: "heading",
  fontSize: 12,
  margin: [0, 14, 0, 4],
  headlineLevel: 1,
})

/** Cells of figures, set to the right. */
export const numbers = (said: readonly string[]): TableCell[] =>
  said.map((text) => ({ text, alignment: "right", noWrap: true }))

/** A table whose first column names and whose others count; its head is repeated on each page. */
export function table(
  widths: (string | number)[],
  head: readonly string[],
  rows: readonly TableCell[][],
): Content {
  return {
    layout: "lightHorizontalLines",
    margin: [0, 0, 0, 12],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths,
      body: [
        head.map((text, column) => ({
          text,
          color: COLOURS.quiet,
          ...(column > 0 ? { alignment: "right" as const } : {}),
        })),
        ...rows,
      ],
    },
  }
}
