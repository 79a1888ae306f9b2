/** One value of a table that is written out; null is an empty cell. */
export type Cell = string | number | null

/** What a spreadsheet takes for the beginning of a formula, wide signs included. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/

/**
 * A table as CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheets know the letters of Vietnamese. A text
 * that a spreadsheet would calculate gets an apostrophe before it, as people write it there; numbers are never texts.
 *
 * @param rows the first names the columns
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(written).join(",")).join("\r\n")}\r\n`
}

function written(cell: Cell): string {
  if (cell === null) return ""
  if (typeof cell === "number") return String(cell)
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
