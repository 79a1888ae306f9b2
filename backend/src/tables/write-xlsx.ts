import type { Cell } from "@ocop/kit/csv"

/**
 * A table as a workbook of one sheet. Texts are marked as texts, so that a spreadsheet calculates none of them, whatever they
 * begin with.
 *
 * @param rows the first names the columns
 * @param widths of the columns, in letters
 */
export async function writeXlsx(
  rows: readonly (readonly Cell[])[],
  sheet: string,
  widths: readonly number[],
): Promise<Buffer> {
  // Its types are of a module that CommonJS does not import.
  const { default: writeXlsxFile } = await import("write-excel-file/node")
  const cells = rows.map((row, at) =>
    row.map((value) => {
      if (value === null) return null
      if (typeof value === "number") return { value, type: Number }
      return { value, type: String, ...(at === 0 ? { fontWeight: "bold" as const } : {}) }
    }),
  )
  return writeXlsxFile(cells, {
    sheet,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer()
}
