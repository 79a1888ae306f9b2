import { cellName, empty, type SentRow } from "../tables/table"
import { type Column, read, same, type Value, valueOf } from "./columns"
import type { Good } from "./good"
import type { Head } from "./head"
import { columnAt, type Group, groupsOf, type PlacedRow, textAt } from "./place"
import type { CellFault, ChangedCell, PlannedRow, ShelfChange, Work } from "./plan-types"
import { faultsOf, rewrite, type Rewritten, type SectionFault } from "./sections"
import { ON_SHELF, shelfFault } from "./shelf-cells"

/** A cell that changes something, with where. */
type Change = ChangedCell & { column: Column; unit: number; on_shelf: boolean }

interface Row extends PlacedRow {
  changes: Change[]
}

/**
 * What each row of a table would do. An empty cell leaves what stands, and so does a column that the file has not. Pure.
 *
 * @param standing what the keys stand for
 */
export function planGoods(
  rows: readonly SentRow[],
  head: Head,
  standing: ReadonlyMap<string, Good>,
  now: Date,
): PlannedRow[] {
  return groupsOf(rows, head, standing)
    .flatMap((group) => planGood(group, head, now))
    .sort((one, other) => one.row - other.row)
}

function planGood(group: Group, head: Head, now: Date): PlannedRow[] {
  const good = group.good ?? null
  const rows = group.rows.map((row): Row => ({ ...row, changes: [] }))
  const placed = rows.filter(({ unit }) => unit !== null)
  for (const row of placed) readCells(row, { good, head, now, above: placed })
  for (const row of placed) requireName(row, good, head, placed)
  const rewritten = settle(placed, good, head)
  if (!good) refuseTogether(placed, head)
  const draft = live(placed).filter(({ changes }) => changes.some(({ on_shelf }) => !on_shelf))
  const [lead] = draft
  return rows.map((row) => {
    const tied = draft.includes(row) ? draft : [row]
    const name = nameOf(row, rows, good)
    const isDone = row.refused.length === 0 && row.changes.length > 0 && tied[0] === row
    return {
      row: row.sent.row,
      plan: planOf(row, good),
      name,
      key: textAt(row.sent, head.key) || null,
      changed: row.changes.map(({ cell, field, before, after }) => ({
        cell,
        field,
        before,
        after,
      })),
      refused: row.refused,
      work: isDone ? workOf(good, row === lead ? rewritten : null, tied) : null,
      done_by: draft.includes(row) && row !== lead ? (lead?.sent.row ?? null) : null,
    }
  })
}

const live = (rows: readonly Row[]) => rows.filter(({ refused }) => refused.length === 0)

function planOf({ refused, changes }: Row, good: Good | null): PlannedRow["plan"] {
  if (refused.length > 0) return "refuse"
  if (changes.length === 0) return "same"
  return good ? "change" : "add"
}

interface Reading {
  good: Good | null
  head: Head
  now: Date
  /** The good's rows; those above have been read. */
  above: readonly Row[]
}

/** What a row's cells change, and which of them cannot be read or may not be changed. */
function readCells(row: Row, { good, head, now, above }: Reading): void {
  const unit = row.unit ?? 0
  const standing = good?.units[unit]
  for (const { at, column } of head.columns) {
    const cell = cellName(at, row.sent.row)
    const refuse = (code: CellFault) => row.refused.push({ cell, field: column.field, code })
    const sent = row.sent.cells[at] ?? empty
    if (sent.calculated) {
      refuse("calculated")
      continue
    }
    const after = read(sent, column)
    const before = column.unit
      ? (standing?.values[column.field] ?? null)
      : valueOf(good?.facts ?? {}, column)
    if (after === null || same(after, before)) continue
    const said = column.unit ? undefined : saidAbove(above, column)
    if (said) {
      // Rows of a new good are known by its name in any letters, small or large.
      const isSame = column.field === "name_vi" && !good ? true : same(said.after, after)
      if (!isSame) refuse("differs")
      continue
    }
    const on_shelf = Boolean(standing?.shelf) && ON_SHELF.includes(column.field)
    const fault = on_shelf
      ? shelfFault(good!, standing!, column.field, after, now)
      : good && !good.writable
        ? "handed_in"
        : null
    if (fault) refuse(fault)
    else row.changes.push({ cell, field: column.field, before, after, column, unit, on_shelf })
  }
}

const saidAbove = (rows: readonly Row[], column: Column): Change | undefined =>
  rows.flatMap(({ changes }) => changes).find((change) => change.column === column)

/** What is new has a name, in one of its rows. */
function requireName(row: Row, good: Good | null, head: Head, rows: readonly Row[]): void {
  if (good || rows.some(({ changes }) => changes.some(({ field }) => field === "name_vi"))) return
  const cell = cellName(columnAt(head, "name_vi") ?? 0, row.sent.row)
  if (row.refused.every((other) => other.cell !== cell))
    row.refused.push({ cell, field: "name_vi", code: "required" })
}

/** Refuses the rows by which a section would be wrong, until what is left is right. @returns what is left */
function settle(rows: readonly Row[], good: Good | null, head: Head): Rewritten {
  const facts = good?.facts ?? {}
  for (;;) {
    const left = live(rows)
    const written = left.flatMap(({ changes }) => changes.filter(({ on_shelf }) => !on_shelf))
    const rewritten = rewrite(facts, written)
    const faults = faultsOf(facts, rewritten)
    if (left.length === 0 || faults.length === 0) return rewritten
    for (const fault of faults) blame(left, fault, head)
  }
}

/** The row that wrote what is wrong: that of the unit, or which says it of the good. */
function blame(rows: readonly Row[], { field, unit, code }: SectionFault, head: Head): void {
  const writes = ({ changes }: Row) => changes.some((change) => change.field === field)
  const row =
    rows.find((one) => one.unit === unit && writes(one)) ??
    rows.find((one) => one.unit === unit && unit !== 0) ??
    rows.find(writes) ??
    rows[0]!
  const at = columnAt(head, field) ?? head.key ?? 0
  row.refused.push({ cell: cellName(at, row.sent.row), field, code })
}

/** A new good is begun whole: half of it would be begun again by the table that is mended. */
function refuseTogether(rows: readonly Row[], head: Head): void {
  if (live(rows).length === rows.length) return
  for (const row of live(rows)) {
    const at = columnAt(head, "name_vi") ?? 0
    row.refused.push({ cell: cellName(at, row.sent.row), field: "name_vi", code: "together" })
  }
}

function workOf(good: Good | null, rewritten: Rewritten | null, rows: readonly Row[]): Work {
  const onShelf = (field: string) =>
    rows.flatMap(({ changes }) =>
      changes.flatMap((change): ShelfChange[] => {
        const variant_id = good?.units[change.unit]?.shelf?.variant_id
        if (!change.on_shelf || change.field !== field || !variant_id) return []
        return [{ variant_id, before: Number(change.before), after: Number(change.after) }]
      }),
    )
  return {
    product_id: good?.product_id ?? null,
    draft_id: good?.draft_id ?? null,
    sections: rewritten?.sections ?? {},
    versions: good?.versions ?? {},
    prices: onShelf("price"),
    stock: onShelf("stock"),
  }
}

/** "Mật ong, chai 500 g". */
function nameOf(row: Row, rows: readonly Row[], good: Good | null): string {
  const own = row.changes.find(({ field }) => field === "unit_vi")?.after
  const unit = own ?? good?.units[row.unit ?? -1]?.values.unit_vi
  const name = rows
    .flatMap(({ changes }) => changes)
    .find(({ field }) => field === "name_vi")?.after
  return [name ?? good?.facts.start?.name_vi, unit]
    .filter((part): part is string & Value => Boolean(part))
    .join(", ")
}
