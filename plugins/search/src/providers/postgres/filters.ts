import type { SearchTypes } from "@medusajs/framework/types"
import { invalid, refuse } from "../../contract/errors"
import { castValue } from "../../contract/values"
import { columnOf, sqlType, type IndexPlan, type PlannedField } from "./plan"
import type { Params } from "./params"

/**
 * Compiles the Search Module's filter tree to SQL. A value the field cannot hold, or an operator that makes no
 * sense for it, is refused with the field's name; nothing is approximated.
 *
 * A condition on a missing field is null, which every place that reads conditions takes for false; only a negation
 * has to say so. The plainer a condition, the cheaper: browsing puts ten thousand rows to half a dozen of them.
 *
 * As in Medusa's own provider: a missing field is null; `$ne` and `$nin` hold for it; a plain value on an array
 * field asks whether the array has it; a list asks for any of its values.
 */

const MAX_DEPTH = 16
const MAX_VALUES = 1_000

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
  if (depth > MAX_DEPTH) invalid(`filters are nested more than ${MAX_DEPTH} deep`)
  if (filters === null || typeof filters !== "object" || Array.isArray(filters)) {
    invalid("filters must be an object")
  }
  const parts: string[] = []
  for (const [key, value] of Object.entries(filters)) {
    if (value === undefined) continue
    if (key === "$and") {
      for (const branch of branches(key, value))
        parts.push(...conjuncts(branch, plan, params, depth + 1))
    } else if (key === "$or") {
      const options = branches(key, value).map((branch) =>
        all(conjuncts(branch, plan, params, depth + 1)),
      )
      parts.push(options.length ? `(${options.join(" or ")})` : "false")
    } else if (key === "$not") {
      parts.push(not(all(conjuncts(value as SearchTypes.SearchFilters, plan, params, depth + 1))))
    } else if (key.startsWith("$")) {
      refuse(`The filter operator "${key}" is not known`)
    } else {
      parts.push(...fieldConditions(columnOf(plan, key, "filters"), value, params))
    }
  }
  return parts
}

function branches(key: string, value: unknown): SearchTypes.SearchFilters[] {
  if (!Array.isArray(value)) return invalid(`"${key}" must be a list of filters`)
  if (value.length > MAX_VALUES) return invalid(`"${key}" holds more than ${MAX_VALUES} filters`)
  return value as SearchTypes.SearchFilters[]
}

/** The opposite, which holds also where a missing field made the condition null. */
const not = (sql: string): string => `not coalesce(${sql}, false)`

const all = (parts: string[]): string => (parts.length ? `(${parts.join(" and ")})` : "true")

function fieldConditions(field: Column, value: unknown, params: Params): string[] {
  if (value === null || typeof value !== "object" || value instanceof Date)
    return [anyOf(field, [value], params)]
  if (Array.isArray(value)) return [anyOf(field, value, params)]
  const operators = Object.entries(value).filter(([, operand]) => operand !== undefined)
  if (!operators.length) invalid(`The filter on "${field.path}" has no operator`)
  return operators.map(([operator, operand]) => condition(field, operator, operand, params))
}

function condition(field: Column, operator: string, operand: unknown, params: Params): string {
  switch (operator) {
    case "$eq":
      return anyOf(field, [operand], params)
    case "$ne":
      return not(anyOf(field, [operand], params))
    case "$in":
      return anyOf(field, list(field, operator, operand), params)
    case "$nin":
      return not(anyOf(field, list(field, operator, operand), params))
    case "$lt":
      return compare(field, "<", operator, operand, params)
    case "$lte":
      return compare(field, "<=", operator, operand, params)
    case "$gt":
      return compare(field, ">", operator, operand, params)
    case "$gte":
      return compare(field, ">=", operator, operand, params)
    case "$exists":
      if (typeof operand !== "boolean")
        return invalid(`"$exists" on "${field.path}" must be true or false`)
      return operand ? `not ${absent(field)}` : absent(field)
    case "$contains":
      return holds(field, operator, "@>", Array.isArray(operand) ? operand : [operand], params)
    case "$overlaps":
      return holds(field, operator, "&&", list(field, operator, operand), params)
    case "$prefix":
      return `starts_with(${field.column}, ${text(field, operator, operand, params)})`
    case "$like":
      return `strpos(${field.column}, ${text(field, operator, operand, params)}) > 0`
    default:
      return refuse(`The filter operator "${operator}" on "${field.path}" is not known`)
  }
}

function list(field: Column, operator: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand)) return invalid(`"${operator}" on "${field.path}" must be a list`)
  return operand
}

function absent(field: Column): string {
  return field.array ? `coalesce(cardinality(${field.column}), 0) = 0` : `(${field.column} is null)`
}

/** The field is, or its array has, one of the values; null stands for a missing field. */
function anyOf(field: Column, values: unknown[], params: Params): string {
  if (values.length > MAX_VALUES)
    invalid(`The filter on "${field.path}" holds more than ${MAX_VALUES} values`)
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
  if (field.array || field.kind === "boolean") {
    return refuse(`"${operator}" cannot be used on "${field.path}", which has no order`)
  }
  if (operand === null || operand === undefined)
    return invalid(`"${operator}" on "${field.path}" needs a value`)
  // A price of "at least 99.5" is a fair question about whole numbers.
  const kind = field.kind === "integer" ? "float" : field.kind
  const value = params.add(
    castValue({ path: field.path, kind }, operand),
    sqlType({ kind, array: false }),
  )
  // Byte order: the same on every machine, whatever its locale.
  const column = field.kind === "text" ? `${field.column} collate "C"` : field.column
  return `${column} ${sql} ${value}`
}

function holds(
  field: Column,
  operator: string,
  sql: string,
  values: unknown[],
  params: Params,
): string {
  if (!field.array) return refuse(`"${operator}" needs a list field, and "${field.path}" is none`)
  if (values.length > MAX_VALUES)
    invalid(`The filter on "${field.path}" holds more than ${MAX_VALUES} values`)
  if (values.some((value) => value === null))
    invalid(`"${operator}" on "${field.path}" cannot hold null`)
  const given = values.map((value) => castValue(field, value))
  return `coalesce(${field.column}, '{}') ${sql} ${params.add(given, sqlType(field))}`
}

function text(field: Column, operator: string, operand: unknown, params: Params): string {
  if (field.array || field.kind !== "text") {
    return refuse(`"${operator}" needs a text field, and "${field.path}" is none`)
  }
  if (typeof operand !== "string") return invalid(`"${operator}" on "${field.path}" must be text`)
  return params.add(castValue(field, operand), "text")
}
