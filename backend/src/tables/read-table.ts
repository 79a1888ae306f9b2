import { readCsv } from "./read-csv"
import { readXlsx } from "./read-xlsx"
import { LARGEST_FILE, type SentRow, TableRefused } from "./table"

/**
 * Reads a table that somebody sent, known by its content: what it is called is what somebody typed.
 *
 * @param bytes a workbook (XLSX), or text (CSV)
 * @param most rows that are not blank, that of the names included
 * @throws TableRefused
 */
export async function readTable(bytes: Buffer, most: number): Promise<SentRow[]> {
  if (bytes.length > LARGEST_FILE) throw new TableRefused("large")
  if (bytes.subarray(0, 4).equals(PACKED)) return readXlsx(bytes, most)
  // The workbooks of before 2007, and those with a password, are of a kind of their own.
  if (bytes.subarray(0, 4).equals(COMPOUND)) throw new TableRefused("locked")
  return readCsv(bytes, most)
}

const PACKED = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
