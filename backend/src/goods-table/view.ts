import type { Locale } from "@ocop/vietnam/checkout/index"
import type { GoodsImport, RowPlan, StandingRow } from "@ocop/marketplace/modules/goods-import"
import { COLUMNS, written } from "./columns"
import type { PlannedRow } from "./plan-types"
import { cellFault, cellWarning, columnName, rowFault } from "./words"

/** A table of goods as its seller looks at it, in the reader's language. */
export interface GoodsImportView {
  id: string
  /** `planned` until it is confirmed; `applying` while rows are left to do. */
  status: "planned" | "applying" | "applied"
  counts: Record<RowPlan, number>
  /** Rows that were done, and that were to be done and could not be. */
  done: number
  failed: number
  /** Columns that say nothing to us. */
  unknown_columns: string[]
  rows: {
    row: number
    plan: RowPlan
    name: string
    key: string | null
    outcome: "done" | "refused" | null
    /** A sentence; null where nothing stood in its way. */
    fault: string | null
    changed: {
      cell: string
      column: string
      before: string | number | null
      after: string | number | null
      /** A sentence about what is probably a slip; it is taken as it stands. */
      warning: string | null
    }[]
    /** Sentences, each naming its cell. */
    refused: { cell: string; message: string }[]
  }[]
}

/** Pure. */
export function goodsImportView(
  { id, confirmed_at, unknown_columns, rows }: GoodsImport<PlannedRow>,
  locale: Locale,
): GoodsImportView {
  const count = (of: (row: StandingRow<PlannedRow>) => boolean) => rows.filter(of).length
  const left = count(
    ({ plan, outcome }) => (plan === "add" || plan === "change") && outcome === null,
  )
  return {
    id,
    status: confirmed_at === null ? "planned" : left > 0 ? "applying" : "applied",
    counts: {
      add: count(({ plan }) => plan === "add"),
      change: count(({ plan }) => plan === "change"),
      same: count(({ plan }) => plan === "same"),
      refuse: count(({ plan }) => plan === "refuse"),
    },
    done: count(({ outcome }) => outcome === "done"),
    failed: count(({ outcome }) => outcome === "refused"),
    unknown_columns,
    rows: rows.map(({ row, plan, outcome, fault, planned }) => ({
      row,
      plan,
      name: planned.name,
      key: planned.key,
      outcome,
      fault: outcome === "refused" ? rowFault(fault, locale) : null,
      changed: planned.changed.map(({ cell, field, before, after }) => {
        const column = COLUMNS.find((one) => one.field === field)!
        return {
          cell,
          column: columnName(field, locale),
          before: written(before, column, locale),
          after: written(after, column, locale),
          warning: cellWarning({ field, before, after }, locale),
        }
      }),
      refused: planned.refused.map((one) => ({
        cell: one.cell,
        message: cellFault(one, locale),
      })),
    })),
  }
}
