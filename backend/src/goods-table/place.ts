import { tone } from "@ocop/kit/text"
import { cellName, empty, type SentRow } from "../tables/table"
import type { Good } from "./good"
import type { Head } from "./head"
import type { CellFault, RefusedCell } from "./plan-types"

/** A row with the unit that it is about, by its place in the good; null where it is about none. */
export interface PlacedRow {
  sent: SentRow
  unit: number | null
  refused: RefusedCell[]
}

/** The rows about one good. */
export interface Group {
  /** null of a new one; undefined where nothing is called so. */
  good: Good | null | undefined
  rows: PlacedRow[]
}

/** What stands in a row under a name. */
export const textAt = ({ cells }: SentRow, at: number | null | undefined): string =>
  at === null || at === undefined ? "" : (cells[at] ?? empty).text

/** Where the column of a field is in this file. */
export const columnAt = ({ columns }: Head, field: string): number | undefined =>
  columns.find(({ column }) => column.field === field)?.at

/**
 * Rows by the good they are about: by its key, and new ones by their name. Pure.
 * @param standing what keys stand for
 */
export function groupsOf(
  rows: readonly SentRow[],
  head: Head,
  standing: ReadonlyMap<string, Good>,
): Group[] {
  const groups = new Map<string, Group>()
  for (const sent of rows) {
    const key = textAt(sent, head.key)
    const good = key === "" ? null : standing.get(key)
    const id = good ? `good ${good.key}` : (newName(sent, head, key) ?? `row ${sent.row}`)
    const group = groups.get(id) ?? { good, rows: [] }
    groups.set(id, group)
    group.rows.push({ sent, unit: null, refused: [] })
  }
  for (const group of groups.values()) place(group, head)
  return [...groups.values()]
}

function newName(sent: SentRow, head: Head, key: string): string | null {
  const name = tone(textAt(sent, columnAt(head, "name_vi")))
  return key === "" && name !== "" ? `new ${name}` : null
}

/**
 * Finds each row's unit: the one whose key it bears, or whose name; a name that no unit has is a new one. A row that names
 * none is about the only one.
 */
function place({ good, rows }: Group, head: Head): void {
  if (good === undefined) {
    for (const row of rows) refuse(row, head.key, "key")
    return
  }
  const names = good ? good.units.map(({ values }) => values.unit_vi) : []
  const taken = new Set<number>()
  for (const row of rows) {
    const key = textAt(row.sent, head.unit)
    const name = textAt(row.sent, columnAt(head, "unit_vi"))
    const at = unitAt({ key, name, names, keys: good?.units.map((unit) => unit.key) ?? [] })
    if (at === null) refuse(row, head.unit, "unit_key")
    else if (key === "" && name === "" && names.length > 1 && saysOfUnit(row.sent))
      refuse(row, columnAt(head, "unit_vi") ?? head.key, "which_unit")
    else if (taken.has(at)) refuse(row, good ? head.key : columnAt(head, "name_vi"), "twice")
    else {
      row.unit = at
      taken.add(at)
      names[at] ??= name
    }
  }

  function saysOfUnit(sent: SentRow): boolean {
    return head.columns.some(({ at, column }) => column.unit && textAt(sent, at) !== "")
  }

  function refuse(row: PlacedRow, at: number | null | undefined, code: CellFault): void {
    row.refused.push({ cell: cellName(at ?? 0, row.sent.row), field: null, code })
  }
}

function unitAt({
  key,
  name,
  names,
  keys,
}: {
  key: string
  name: string
  names: readonly unknown[]
  keys: readonly string[]
}): number | null {
  if (key !== "") {
    const at = keys.indexOf(key)
    return at === -1 ? null : at
  }
  if (name === "" || names.length === 0) return 0
  const at = names.findIndex((one) => typeof one === "string" && tone(one) === tone(name))
  if (at !== -1) return at
  // The first unit of a draft that was only begun has no name yet.
  return names[0] === null ? 0 : names.length
}
