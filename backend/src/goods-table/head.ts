import { fold } from "@ocop/kit/text"
import type { SentRow } from "../tables/table"
import { type Column, COLUMNS, KEY, UNIT_KEY } from "./columns"

/** Which column of a file says what. */
export interface Head {
  /** Of the key; null when there is none, and all rows are of new goods. */
  key: number | null
  /** Of the unit's key; null when there is none, and units are known by their names. */
  unit: number | null
  columns: { at: number; column: Column }[]
  /** Names that say nothing to us, as they were written. */
  unknown: string[]
}

const plain = (name: string) => fold(name).replace(/[^\p{L}\p{N}]+/gu, "")

const named = ({ vi, en }: { vi: string; en: string }, name: string) =>
  [vi, en].some((own) => plain(own) === plain(name))

/**
 * Reads the names above the columns, in either language and any letters.
 * @returns null when no column is named as goods are, or one of them twice
 */
export function headOf(first: SentRow | undefined): Head | null {
  const names = (first?.cells ?? []).map(({ text }) => text)
  const head: Head = { key: null, unit: null, columns: [], unknown: [] }
  for (const [at, name] of names.entries()) {
    if (name === "") continue
    const column = COLUMNS.find((one) => named(one, name) || plain(one.field) === plain(name))
    if (column) {
      if (head.columns.some((other) => other.column === column)) return null
      head.columns.push({ at, column })
    } else if (named(KEY, name)) head.key ??= at
    else if (named(UNIT_KEY, name)) head.unit ??= at
    else head.unknown.push(name)
  }
  return head.columns.some(({ column }) => column.field === "name_vi") || head.key !== null
    ? head
    : null
}
