/** What becomes of a row. */
export type RowPlan = "add" | "change" | "same" | "refuse"

/** GET /seller/goods-table/imports/:id: a table of goods, and what each of its rows does. */
export interface GoodsTable {
  id: string
  status: "planned" | "applying" | "applied"
  counts: Record<RowPlan, number>
  done: number
  failed: number
  unknown_columns: string[]
  rows: {
    row: number
    plan: RowPlan
    name: string
    key: string | null
    outcome: "done" | "refused" | null
    fault: string | null
    changed: {
      cell: string
      column: string
      before: string | number | null
      after: string | number | null
      /** Of what is probably a slip; it is taken as it stands. */
      warning: string | null
    }[]
    refused: { cell: string; message: string }[]
  }[]
}

/** A line of GET /seller/goods-table/parts: one of the tables that a seller's goods fill, in the order of their names. */
export interface GoodsPart {
  part: number
  /** Which of the goods, from 1; 0 of a table without any. */
  from: number
  to: number
  /** Names of the first and the last. */
  first: string | null
  last: string | null
}

/** Why a file is not taken, as the backend names it; `none`: no file was chosen. */
export const FILE_FAULTS = [
  "encoding",
  "kind",
  "large",
  "rows",
  "locked",
  "none",
  "down",
  "gone",
  "other_seller",
] as const
export type FileFault = (typeof FILE_FAULTS)[number]

/** What is said of a table, the most urgent rows first. */
export const SHOWN_FIRST: readonly RowPlan[] = ["refuse", "change", "add", "same"]
