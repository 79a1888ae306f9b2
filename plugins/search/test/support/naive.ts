import type { SearchTypes } from "@medusajs/framework/types"
import type { Good } from "./shop"

/** The filter DSL read in memory, as plainly as can be: what the SQL is compared with. */
export function passes(good: Good, filters: SearchTypes.SearchFilters): boolean {
  return Object.entries(filters).every(([key, value]) => {
    if (key === "$and")
      return (value as SearchTypes.SearchFilters[]).every((branch) => passes(good, branch))
    if (key === "$or")
      return (value as SearchTypes.SearchFilters[]).some((branch) => passes(good, branch))
    if (key === "$not") return !passes(good, value as SearchTypes.SearchFilters)
    const held = good[key] ?? null
    if (value === null || typeof value !== "object") return isAny(held, [value])
    if (Array.isArray(value)) return isAny(held, value)
    return Object.entries(value).every(([operator, operand]) => holds(held, operator, operand))
  })
}

const listOf = (held: unknown): unknown[] =>
  Array.isArray(held) ? held : held === null ? [] : [held]

const isAny = (held: unknown, values: readonly unknown[]): boolean =>
  values.some((value) =>
    value === null ? listOf(held).length === 0 : listOf(held).includes(value),
  )

type Comparable = string | number

function holds(held: unknown, operator: string, operand: unknown): boolean {
  const value = held as Comparable
  const bound = operand as Comparable
  switch (operator) {
    case "$eq":
      return isAny(held, [operand])
    case "$ne":
      return !isAny(held, [operand])
    case "$in":
      return isAny(held, operand as unknown[])
    case "$nin":
      return !isAny(held, operand as unknown[])
    case "$lt":
      return held !== null && value < bound
    case "$lte":
      return held !== null && value <= bound
    case "$gt":
      return held !== null && value > bound
    case "$gte":
      return held !== null && value >= bound
    case "$exists":
      return listOf(held).length > 0 === operand
    case "$contains":
      return (Array.isArray(operand) ? operand : [operand]).every((item) =>
        listOf(held).includes(item),
      )
    case "$overlaps":
      return (operand as unknown[]).some((item) => listOf(held).includes(item))
    case "$prefix":
      return typeof held === "string" && held.startsWith(operand as string)
    case "$like":
      return typeof held === "string" && held.includes(operand as string)
    default:
      throw new Error(operator)
  }
}
