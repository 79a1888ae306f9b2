import type { SearchTypes } from "@medusajs/framework/types"
import { invalid, refuse } from "../../contract/errors"
import type { FlatField } from "../../contract/fields"
import { castValue } from "../../contract/values"

/**
 * Compiles the Search Module's filter tree to Meilisearch's filter language. What that language cannot say exactly
 * is refused with the field's name, never approximated; PostgreSQL answers such a query.
 *
 * As in PostgreSQL: a missing field is null; `$ne` and `$nin` hold for it; a plain value on an array field asks whether
 * the array has it; a list asks for any of its values. The engine compares names without regard to capitals.
 */

const MAX_DEPTH = 16
const MAX_VALUES = 1_000

/** A condition in the engine's language; true and false where it holds for every document or for none. */
type Condition = string | boolean

/** Fields by their path. */
export type Fields = ReadonlyMap<string, FlatField>

/**
 * @param key the primary key: what no document lacks
 * @returns the filter, empty when every document passes
 */
export function compileFilters(
  filters: SearchTypes.SearchFilters | undefined,
  fields: Fields,
  key: string,
): string {
  const condition = filters ? all(conjuncts(filters, fields, 0)) : true
  // The language has no word for "none".
  return typeof condition === "string" ? condition : condition ? "" : `${key} NOT EXISTS`
}

function conjuncts(filters: SearchTypes.SearchFilters, fields: Fields, depth: number): Condition[] {
  if (depth > MAX_DEPTH) invalid(`filters are nested more than ${MAX_DEPTH} deep`)
  if (filters === null || typeof filters !== "object" || Array.isArray(filters))
    invalid("filters must be an object")
  return Object.entries(filters).flatMap(([key, value]) => {
    if (value === undefined) return []
    if (key === "$and")
      return branches(key, value).flatMap((branch) => conjuncts(branch, fields, depth + 1))
    if (key === "$or")
      return any(branches(key, value).map((branch) => all(conjuncts(branch, fields, depth + 1))))
    if (key === "$not")
      return not(all(conjuncts(value as SearchTypes.SearchFilters, fields, depth + 1)))
    if (key.startsWith("$")) return refuse(`The filter operator "${key}" is not known`)
    return fieldConditions(filterableField(fields, key), value)
  })
}

/** A field that may be filtered by. @throws INVALID_DATA naming it */
export function filterableField(fields: Fields, path: string, usage = "filters"): FlatField {
  const field = fields.get(path)
  if (!field) return invalid(`Unknown field "${path}" in ${usage}`)
  if (!field.filterable && !field.facetable && !field.sortable)
    return invalid(`Field "${path}" cannot be used in ${usage}`)
  return field
}

function branches(key: string, value: unknown): SearchTypes.SearchFilters[] {
  if (!Array.isArray(value)) return invalid(`"${key}" must be a list of filters`)
  if (value.length > MAX_VALUES) return invalid(`"${key}" holds more than ${MAX_VALUES} filters`)
  return value as SearchTypes.SearchFilters[]
}

function all(parts: readonly Condition[]): Condition {
  const said = parts.filter((part) => part !== true)
  if (said.includes(false)) return false
  return said.length < 2 ? (said[0] ?? true) : `(${said.join(" AND ")})`
}

function any(parts: readonly Condition[]): Condition {
  const said = parts.filter((part) => part !== false)
  if (said.includes(true)) return true
  return said.length < 2 ? (said[0] ?? false) : `(${said.join(" OR ")})`
}

const not = (part: Condition): Condition => (typeof part === "boolean" ? !part : `NOT (${part})`)

function fieldConditions(field: FlatField, value: unknown): Condition[] {
  if (value === null || typeof value !== "object" || value instanceof Date)
    return [anyOf(field, [value])]
  if (Array.isArray(value)) return [anyOf(field, value)]
  const operators = Object.entries(value).filter(([, operand]) => operand !== undefined)
  if (!operators.length) invalid(`The filter on "${field.path}" has no operator`)
  return operators.map(([operator, operand]) => condition(field, operator, operand))
}

function condition(field: FlatField, operator: string, operand: unknown): Condition {
  switch (operator) {
    case "$eq":
      return anyOf(field, [operand])
    case "$ne":
      return not(anyOf(field, [operand]))
    case "$in":
      return anyOf(field, list(field, operator, operand))
    case "$nin":
      return not(anyOf(field, list(field, operator, operand)))
    case "$lt":
      return compare(field, "<", operator, operand)
    case "$lte":
      return compare(field, "<=", operator, operand)
    case "$gt":
      return compare(field, ">", operator, operand)
    case "$gte":
      return compare(field, ">=", operator, operand)
    case "$exists":
      if (typeof operand !== "boolean")
        return invalid(`"$exists" on "${field.path}" must be true or false`)
      return operand ? not(absent(field)) : absent(field)
    case "$contains":
      return all(
        lists(field, operator, Array.isArray(operand) ? operand : [operand]).map((value) =>
          equals(field, value),
        ),
      )
    case "$overlaps":
      return among(field, lists(field, operator, list(field, operator, operand)))
    case "$prefix":
    case "$like":
      // The engine's own STARTS WITH and CONTAINS take capitals for small letters, and the latter reads every value.
      return refuse(`The ${operator} filter on "${field.path}" is not for a text search engine`)
    default:
      return refuse(`The filter operator "${operator}" on "${field.path}" is not known`)
  }
}

function list(field: FlatField, operator: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand)) return invalid(`"${operator}" on "${field.path}" must be a list`)
  return operand
}

function lists(field: FlatField, operator: string, values: unknown[]): unknown[] {
  if (!field.array) return refuse(`"${operator}" needs a list field, and "${field.path}" is none`)
  bounded(field, values)
  if (values.some((value) => value === null))
    return invalid(`"${operator}" on "${field.path}" cannot hold null`)
  return values
}

function bounded(field: FlatField, values: readonly unknown[]): void {
  if (values.length > MAX_VALUES)
    invalid(`The filter on "${field.path}" holds more than ${MAX_VALUES} values`)
}

function absent({ path, array }: FlatField): string {
  return array
    ? `(${path} NOT EXISTS OR ${path} IS NULL OR ${path} IS EMPTY)`
    : `(${path} NOT EXISTS OR ${path} IS NULL)`
}

/** The field is, or its array has, one of the values; null stands for a missing field. */
function anyOf(field: FlatField, values: readonly unknown[]): Condition {
  bounded(field, values)
  const given = values.filter((value) => value !== null)
  return any([
    ...(given.length ? [among(field, given)] : []),
    ...(given.length < values.length ? [absent(field)] : []),
  ])
}

function among(field: FlatField, values: readonly unknown[]): Condition {
  if (!values.length) return false
  if (values.length === 1) return equals(field, values[0])
  return `${field.path} IN [${values.map((value) => literal(field, value)).join(", ")}]`
}

const equals = (field: FlatField, value: unknown): string =>
  `${field.path} = ${literal(field, value)}`

/**
 * @throws NOT_ALLOWED for a backslash: within quotation marks the engine's language has no way to write one at the end
 * of a word or before a quotation mark, so that it could be used to leave them
 */
function literal(field: FlatField, value: unknown): string {
  const held = String(castValue(field, value))
  if (held.includes("\\"))
    return refuse(`A value of "${field.path}" with a backslash is not for a text search engine`)
  return `"${held.replaceAll('"', '\\"')}"`
}

function compare(field: FlatField, sign: string, operator: string, operand: unknown): string {
  if (field.array || field.kind === "boolean")
    return refuse(`"${operator}" cannot be used on "${field.path}", which has no order`)
  if (field.kind === "text")
    return refuse(`"${operator}" on the text "${field.path}" is not for a text search engine`)
  if (operand === null || operand === undefined)
    return invalid(`"${operator}" on "${field.path}" needs a value`)
  // A price of "at least 99.5" is a fair question about whole numbers.
  const kind = field.kind === "integer" ? "float" : field.kind
  return `${field.path} ${sign} ${castValue({ path: field.path, kind }, operand)}`
}
