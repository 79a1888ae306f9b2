import { parse } from "csv-parse/sync"
import { isBlank, type SentRow, TableRefused } from "./table"

const DELIMITERS = [",", ";", "\t"] as const
/** Characters of one row: a story and its translation, and all else. */
const LONGEST_ROW = 40_000
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
  const shift = said ? 2 : 1
  const rows = records(body, said?.[1] ?? delimiterOf(body))
    .map((cells, index): SentRow => ({
      row: index + shift,
      cells: cells.map((cell) => ({
        text: plain(cell),
        number: null,
        calculated: cell.trimStart().startsWith("="),
      })),
    }))
    .filter((row) => !isBlank(row))
  if (rows.length > most) throw new TableRefused("rows", rows.length)
  return rows
}

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

function records(text: string, delimiter: string): string[][] {
  if (text.includes("\0")) throw new TableRefused("kind")
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
    })
  } catch {
    throw new TableRefused("kind")
  }
}
