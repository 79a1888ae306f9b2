import type { SearchTypes } from "@medusajs/framework/types"
import { invalid, refuse } from "../../contract/errors"
import {
  assertComparable,
  branchesOf,
  existenceOf,
  itemsOf,
  levelOf,
  listOf,
  operatorsOf,
  unknownOperator,
} from "../../contract/filters"
import { boundOf, castValue } from "../../contract/values"
import { columnOf, sqlType, type IndexPlan, type PlannedField } from "./plan"
import type { Params } from "./params"

/**
 * Compiles the Search Module's filter tree to SQL. A value the field cannot hold, or an operator that makes no
 * sense for it, is refused with the field's name; nothing is approximated.
 *
 * A condition on a missing field is null, which every place that reads conditions takes for false; only a negation
 * has to say so. The plainer a condition, the cheaper: browsing puts ten thousand rows to half a dozen of them.
 */

type Column = Required<PlannedField>

/** The filter as conditions that must all hold, so that conditions several queries share are seen to be the same. */
export function compileFilters(
  filters: SearchTypes.SearchFilters | undefined,
  plan: IndexPlan,
  params: Params,
): string[] {
  return filters ? [...new Set(conjuncts(filters, plan, params, 0))] : []
}

function conjuncts(
  filters: SearchTypes.SearchFilters,
  plan: IndexPlan,
  params: Params,
  depth: number,
): string[] {
  const parts: string[] = []
  for (const [key, value] of levelOf(filters, depth)) {
    if (key === "$and") {
      for (const branch of branchesOf(key, value))
        parts.push(...conjuncts(branch, plan, params, depth + 1))
    } else if (key === "$or") {
      const options = branchesOf(key, value).map((branch) =>
        all(conjuncts(branch, plan, params, depth + 1)),
      )
      parts.push(options.length ? `(${options.join(" or ")})` : "false")
    } else if (key === "$not") {
      parts.push(not(all(conjuncts(value as SearchTypes.SearchFilters, plan, params, depth + 1))))
    } else if (key.startsWith("$")) {
      unknownOperator(key)
    } else {
      const field = columnOf(plan, key, "filters")
      for (const [operator, operand] of operatorsOf(field, value))
        parts.push(condition(field, operator, operand, params))
    }
  }
  return parts
}

/** The opposite, which holds also where a missing field made the condition null. */
const not = (sql: string): string => `not coalesce(${sql}, false)`

const all = (parts: string[]): string => (parts.length ? `(${parts.join(" and ")})` : "true")

function condition(field: Column, operator: string, operand: unknown, params: Params): string {
  switch (operator) {
    case "$eq":
      return anyOf(field, [operand], params)
    case "$ne":
      return not(anyOf(field, [operand], params))
    case "$in":
      return anyOf(field, listOf(field, operator, operand), params)
    case "$nin":
      return not(anyOf(field, listOf(field, operator, operand), params))
    case "$lt":
      return compare(field, "<", operator, operand, params)
    case "$lte":
      return compare(field, "<=", operator, operand, params)
    case "$gt":
      return compare(field, ">", operator, operand, params)
    case "$gte":
      return compare(field, ">=", operator, operand, params)
    case "$exists":
      return existenceOf(field, operand) ? `not ${absent(field)}` : absent(field)
    case "$contains":
      return holds(field, operator, "@>", Array.isArray(operand) ? operand : [operand], params)
    case "$overlaps":
      return holds(field, operator, "&&", operand, params)
    case "$prefix":
      return `starts_with(${field.column}, ${text(field, operator, operand, params)})`
    case "$like":
      return `strpos(${field.column}, ${text(field, operator, operand, params)}) > 0`
    default:
      return unknownOperator(operator, field)
  }
}

function absent(field: Column): string {
  return field.array ? `coalesce(cardinality(${field.column}), 0) = 0` : `(${field.column} is null)`
}

/** The field is, or its array has, one of the values; null stands for a missing field. */
function anyOf(field: Column, values: unknown[], params: Params): string {
  const given = values.filter((value) => value !== null).map((value) => castValue(field, value))
  const parts: string[] = []
  if (given.length === 1) {
    const wanted = params.add(given[0], sqlType({ kind: field.kind, array: false }))
    parts.push(field.array ? `${wanted} = any(${field.column})` : `${field.column} = ${wanted}`)
  } else if (given.length) {
    const wanted = params.add(given, sqlType({ kind: field.kind, array: true }))
    parts.push(field.array ? `${field.column} && ${wanted}` : `${field.column} = any(${wanted})`)
  }
  if (given.length < values.length) parts.push(absent(field))
  return parts.length ? `(${parts.join(" or ")})` : "false"
}

function compare(
  field: Column,
  sql: string,
  operator: string,
  operand: unknown,
  params: Params,
): string {
  assertComparable(field, operator, operand)
  const { kind, value } = boundOf(field, operand)
  const bound = params.add(value, sqlType({ kind, array: false }))
  // Byte order: the same on every machine, whatever its locale.
  const column = field.kind === "text" ? `${field.column} collate "C"` : field.column
  return `${column} ${sql} ${bound}`
}

function holds(
  field: Column,
  operator: string,
  sql: string,
  operand: unknown,
  params: Params,
): string {
  const given = itemsOf(field, operator, operand).map((item) => castValue(field, item))
  return `coalesce(${field.column}, '{}') ${sql} ${params.add(given, sqlType(field))}`
}

function text(field: Column, operator: string, operand: unknown, params: Params): string {
  if (field.array || field.kind !== "text") {
    return refuse(`"${operator}" needs a text field, and "${field.path}" is none`)
  }
  if (typeof operand !== "string") return invalid(`"${operator}" on "${field.path}" must be text`)
  return params.add(castValue(field, operand), "text")
}
