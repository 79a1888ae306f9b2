import { CsvError, parse } from "csv-parse/sync"
import { LONGEST_ROW, MOST_COLUMNS, Rows, type SentRow, TableRefused } from "./table"

const DELIMITERS = [",", ";", "\t"] as const
/** Lines of a file, blank ones and those of long texts included: some programs write every row that was ever looked at. */
const MOST_LINES = 100_000
/** Spreadsheets of some countries say in the first line what stands between cells. */
const SAID = /^sep=(.)\r?\n/

/**
 * Reads a table of text: in UTF-8, with or without its mark, or in UTF-16 with its mark, as spreadsheets save "Unicode text".
 * Whatever stands between cells is found out.
 *
 * @param most rows that are not blank
 * @throws TableRefused
 */
export function readCsv(bytes: Buffer, most: number): SentRow[] {
  const text = decoded(bytes)
  const said = SAID.exec(text)
  const body = said ? text.slice(said[0].length) : text
  const rows = new Rows(most)
  let row = said ? 2 : 1
  eachRecord(body, said?.[1] ?? delimiterOf(body), (cells) =>
    rows.add({ row: row++, cells: cells.slice(0, MOST_COLUMNS).map(sent) }),
  )
  return rows.all()
}

const sent = (cell: string): SentRow["cells"][number] => ({
  text: plain(cell),
  number: null,
  calculated: cell.trimStart().startsWith("="),
})

/** Without the apostrophe by which a text was kept from being calculated. */
const plain = (cell: string) => cell.trim().replace(/^'(?=[=+\-@＝＋－＠])/, "")

function decoded(bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    // Its mark is left out by the decoder.
    return new TextDecoder(utf16 ? "utf-16le" : "utf-8", { fatal: true }).decode(bytes)
  } catch {
    throw new TableRefused("encoding")
  }
}

/** Of what may stand between cells, that which the first row has the most of outside of quotes. */
function delimiterOf(text: string): string {
  const [first = ""] = text.replace(/"[^"]*"/g, "").split(/\r?\n/, 1)
  const count = (delimiter: string) => first.split(delimiter).length
  return [...DELIMITERS].sort((one, other) => count(other) - count(one))[0]!
}

function eachRecord(text: string, delimiter: string, take: (cells: string[]) => void): void {
  if (text.includes("\0")) throw new TableRefused("kind")
  const lines = linesOf(text)
  if (lines > MOST_LINES) throw new TableRefused("rows", lines)
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      // Taken here and now, so that they are never all there at once.
      on_record: (cells: string[]) => {
        take(cells)
        return null
      },
    })
  } catch (error) {
    if (error instanceof TableRefused) throw error
    const long = error instanceof CsvError && error.code === "CSV_MAX_RECORD_SIZE"
    throw new TableRefused(long ? "large" : "kind")
  }
}

function linesOf(text: string): number {
  let lines = 1
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1
  return lines
}
