import type { SearchTypes } from "@medusajs/framework/types"
import { invalid, refuse } from "./errors"
import type { FlatField } from "./fields"

/**
 * How the Search Module's filter tree is read, the same whichever engine it is compiled for.
 *
 * As in Medusa's own provider: a missing field is null; `$ne` and `$nin` hold for it; a plain value on an array field
 * asks whether the array has it; a list asks for any of its values.
 */

const MAX_DEPTH = 16
const MAX_VALUES = 1_000

type Named = Pick<FlatField, "path">

/** The names and values of one level of the tree. @throws INVALID_DATA for what is no level, or too deep */
export function levelOf(filters: unknown, depth: number): [name: string, value: unknown][] {
  if (depth > MAX_DEPTH) invalid(`filters are nested more than ${MAX_DEPTH} deep`)
  if (filters === null || typeof filters !== "object" || Array.isArray(filters))
    return invalid("filters must be an object")
  return Object.entries(filters).filter(([, value]) => value !== undefined)
}

/** The branches of `$and` and `$or`. @throws INVALID_DATA */
export function branchesOf(key: string, value: unknown): SearchTypes.SearchFilters[] {
  if (!Array.isArray(value)) return invalid(`"${key}" must be a list of filters`)
  if (value.length > MAX_VALUES) return invalid(`"${key}" holds more than ${MAX_VALUES} filters`)
  return value as SearchTypes.SearchFilters[]
}

/** What is asked of one field, a plain value and a plain list by the operators that they stand for. */
export function operatorsOf(
  { path }: Named,
  value: unknown,
): [operator: string, operand: unknown][] {
  if (Array.isArray(value)) return [["$in", value]]
  if (value === null || typeof value !== "object" || value instanceof Date) return [["$eq", value]]
  const operators = Object.entries(value).filter(([, operand]) => operand !== undefined)
  if (!operators.length) invalid(`The filter on "${path}" has no operator`)
  return operators
}

/** The values of an operator that takes a list. @throws INVALID_DATA */
export function listOf({ path }: Named, operator: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand)) return invalid(`"${operator}" on "${path}" must be a list`)
  if (operand.length > MAX_VALUES)
    invalid(`The filter on "${path}" holds more than ${MAX_VALUES} values`)
  return operand
}

/** The values that a list field is asked for. @throws NOT_ALLOWED when it is none, INVALID_DATA for null */
export function itemsOf(
  field: Pick<FlatField, "path" | "array">,
  operator: string,
  operand: unknown,
): unknown[] {
  if (!field.array) return refuse(`"${operator}" needs a list field, and "${field.path}" is none`)
  const items = listOf(field, operator, operand)
  if (items.some((item) => item === null))
    return invalid(`"${operator}" on "${field.path}" cannot hold null`)
  return items
}

/** @throws NOT_ALLOWED for a field without an order, INVALID_DATA where there is nothing to compare with */
export function assertComparable(
  { path, array, kind }: Pick<FlatField, "path" | "array" | "kind">,
  operator: string,
  operand: unknown,
): void {
  if (array || kind === "boolean")
    refuse(`"${operator}" cannot be used on "${path}", which has no order`)
  if (operand === null || operand === undefined) invalid(`"${operator}" on "${path}" needs a value`)
}

/** Whether documents must have the field or must lack it. @throws INVALID_DATA */
export function existenceOf({ path }: Named, operand: unknown): boolean {
  if (typeof operand !== "boolean") return invalid(`"$exists" on "${path}" must be true or false`)
  return operand
}

/** @throws NOT_ALLOWED */
export const unknownOperator = (operator: string, field?: Named): never =>
  refuse(`The filter operator "${operator}"${field ? ` on "${field.path}"` : ""} is not known`)

/** The ids of a filter that is nothing but a list of ids: the usual deletion, even where the id is no column. */
export function idsOf(filters: SearchTypes.SearchFilters, key: string): string[] | undefined {
  const [[name, value] = [], ...others] = Object.entries(filters)
  if (name !== key || others.length) return undefined
  const list = Array.isArray(value)
    ? value
    : ((value as { $in?: unknown[] } | null)?.$in ?? [value])
  return list.every((id): id is string => typeof id === "string") ? list : undefined
}
