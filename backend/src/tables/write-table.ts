import { type Cell, csv } from "@ocop/kit/csv"
import { writeXlsx } from "./write-xlsx"

/** What a table is written as. */
export const FORMATS = ["xlsx", "csv"] as const
export type Format = (typeof FORMATS)[number]

export const TYPES: Record<Format, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
}

/**
 * A table as a file that no spreadsheet calculates anything of.
 *
 * @param rows the first names the columns
 * @param widths of the columns, in letters
 */
export async function writeTable(
  rows: readonly (readonly Cell[])[],
  format: Format,
  widths: readonly number[],
): Promise<Buffer> {
  return format === "csv" ? Buffer.from(csv(rows), "utf8") : writeXlsx(rows, "OCOP", widths)
}
