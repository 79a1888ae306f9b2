import type { SearchTypes } from "@medusajs/framework/types"
import { invalid, refuse } from "../../contract/errors"
import type { FlatField } from "../../contract/fields"
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

/**
 * Compiles the Search Module's filter tree to Meilisearch's filter language. What that language cannot say exactly
 * is refused with the field's name, never approximated; PostgreSQL answers such a query.
 * The engine compares names without regard to capitals.
 */

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
  return levelOf(filters, depth).flatMap(([key, value]) => {
    if (key === "$and")
      return branchesOf(key, value).flatMap((branch) => conjuncts(branch, fields, depth + 1))
    if (key === "$or")
      return any(branchesOf(key, value).map((branch) => all(conjuncts(branch, fields, depth + 1))))
    if (key === "$not")
      return not(all(conjuncts(value as SearchTypes.SearchFilters, fields, depth + 1)))
    if (key.startsWith("$")) return unknownOperator(key)
    const field = filterableField(fields, key)
    return operatorsOf(field, value).map(([operator, operand]) =>
      condition(field, operator, operand),
    )
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

function condition(field: FlatField, operator: string, operand: unknown): Condition {
  switch (operator) {
    case "$eq":
      return anyOf(field, [operand])
    case "$ne":
      return not(anyOf(field, [operand]))
    case "$in":
      return anyOf(field, listOf(field, operator, operand))
    case "$nin":
      return not(anyOf(field, listOf(field, operator, operand)))
    case "$lt":
      return compare(field, "<", operator, operand)
    case "$lte":
      return compare(field, "<=", operator, operand)
    case "$gt":
      return compare(field, ">", operator, operand)
    case "$gte":
      return compare(field, ">=", operator, operand)
    case "$exists":
      return existenceOf(field, operand) ? not(absent(field)) : absent(field)
    case "$contains":
      return all(
        itemsOf(field, operator, Array.isArray(operand) ? operand : [operand]).map((value) =>
          equals(field, value),
        ),
      )
    case "$overlaps":
      return among(field, itemsOf(field, operator, operand))
    case "$prefix":
    case "$like":
      // The engine's own STARTS WITH and CONTAINS take capitals for small letters, and the latter reads every value.
      return refuse(`The ${operator} filter on "${field.path}" is not for a text search engine`)
    default:
      return unknownOperator(operator, field)
  }
}

function absent({ path, array }: FlatField): string {
  return array
    ? `(${path} NOT EXISTS OR ${path} IS NULL OR ${path} IS EMPTY)`
    : `(${path} NOT EXISTS OR ${path} IS NULL)`
}

/** The field is, or its array has, one of the values; null stands for a missing field. */
function anyOf(field: FlatField, values: readonly unknown[]): Condition {
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
  assertComparable(field, operator, operand)
  if (field.kind === "text")
    return refuse(`"${operator}" on the text "${field.path}" is not for a text search engine`)
  return `${field.path} ${sign} ${boundOf(field, operand).value}`
}
