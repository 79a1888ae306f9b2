/** One cell as it was sent: what stands in it, and whether a program would have to be trusted with it. */
export interface SentCell {
  text: string
  /** Of a cell that holds a number: spreadsheets write 125000 and 1.5 without any of the signs that people put in. */
  number: number | null
  /** It is calculated from others, or failed to be. */
  calculated: boolean
}

/** A row of a table. */
export interface SentRow {
  /** As the spreadsheet counts, from 1. */
  row: number
  cells: SentCell[]
}

/**
 * Why a file is not taken. `encoding`: letters of another alphabet's file; `kind`: no table; `large`: more bytes, packed or
 * unpacked; `rows`: more rows than are taken at once; `locked`: with a password.
 */
export type TableFault = "encoding" | "kind" | "large" | "rows" | "locked"

/** A file that is not taken. */
export class TableRefused extends Error {
  constructor(
    readonly fault: TableFault,
    /** Rows that it has, of fault `rows`, as far as they were counted. */
    readonly rows?: number,
  ) {
    super(`The file is refused: ${fault}`)
  }
}

/** Bytes of a file as it is sent. Five hundred rows with their stories have one million. */
export const LARGEST_FILE = 4 * 1024 * 1024

/** Cells of one row; what stands farther right is no table of ours. */
export const MOST_COLUMNS = 100

/** Characters of one row: a story and its translation, and all else. */
export const LONGEST_ROW = 40_000

export const empty: SentCell = { text: "", number: null, calculated: false }

/** "C" and 7 as people find a cell: "C7". @param column from 0 */
export function cellName(column: number, row: number): string {
  const letters = column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26))
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row}`
}

/**
 * The rows of a file while it is being read. Blank ones are left out, and no more are kept than are taken: a small file may
 * hold a million rows, or name one long text in each of its cells.
 */
export class Rows {
  private readonly kept: SentRow[] = []
  private count = 0

  /** @param most rows that are not blank */
  constructor(private readonly most: number) {}

  /** @throws TableRefused when the row is longer than any of ours */
  add(row: SentRow): void {
    if (isBlank(row)) return
    const length = row.cells.reduce((sum, { text }) => sum + text.length, 0)
    if (length > LONGEST_ROW) throw new TableRefused("large")
    this.count += 1
    if (this.count <= this.most) this.kept.push(row)
  }

  /** @throws TableRefused when there are more than are taken, and says how many */
  all(): SentRow[] {
    if (this.count > this.most) throw new TableRefused("rows", this.count)
    return this.kept
  }
}

/** @returns whether nothing stands in any of its cells */
const isBlank = ({ cells }: SentRow): boolean =>
  cells.every(({ text, calculated }) => text === "" && !calculated)
