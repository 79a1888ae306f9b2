import type { Cell } from "@ocop/kit/csv"
import type { Locale } from "@ocop/vietnam/checkout/index"
import { COLUMNS, KEY, UNIT_KEY, valueOf, written } from "./columns"
import type { Good } from "./good"

/** The names of the columns. */
export const namesOf = (locale: Locale): Cell[] => [
  KEY[locale],
  UNIT_KEY[locale],
  ...COLUMNS.map((column) => column[locale]),
]

/** A good as the rows of its units; the name stands in each, all else of the good in the first. Pure. */
export const rowsOf = (good: Good, locale: Locale): Cell[][] =>
  good.units.map((unit, at) => [
    good.key,
    unit.key,
    ...COLUMNS.map((column) => {
      if (column.unit) return written(unit.values[column.field] ?? null, column, locale)
      const isSaid = at === 0 || column.field === "name_vi"
      return isSaid ? written(valueOf(good.facts, column), column, locale) : null
    }),
  ])
