import type { MedusaContainer } from "@medusajs/framework/types"
import type { Cell } from "@ocop/kit/csv"
import type { Locale } from "@ocop/vietnam/checkout/index"
import { certification } from "../certificates/submissions"
import { type Format, writeTable } from "../tables/write-table"
import { COLUMNS, FAULT_COLUMN, MOST_LINES } from "./columns"
import type { PlannedFacts } from "./preview"
import { lineView } from "./view"

const FAULT_WIDTH = 60

const names = (locale: Locale): string[] => COLUMNS.map((column) => column[locale])

/** What a list looks like, with the columns alone. */
export const template = (format: Format, locale: Locale): Promise<Buffer> =>
  writeTable(
    [names(locale)],
    format,
    COLUMNS.map(({ width }) => width),
  )

/** The lines that were not taken, as they were written, with why: to be mended and sent again. */
export async function linesToMend(
  container: MedusaContainer,
  id: string,
  format: Format,
  locale: Locale,
): Promise<Buffer> {
  const lines = await certification(container).decisionLines<PlannedFacts>(id, {
    refused: true,
    limit: MOST_LINES,
    offset: 0,
  })
  const rows = lines.map((line): Cell[] => [
    ...COLUMNS.map(({ field }) => line.planned.raw[field] ?? null),
    lineView(line, locale).refused.join(" "),
  ])
  const widths = [...COLUMNS.map(({ width }) => width), FAULT_WIDTH]
  return writeTable([[...names(locale), FAULT_COLUMN[locale]], ...rows], format, widths)
}
