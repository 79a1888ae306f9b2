import { createHash } from "node:crypto"
import type { SearchTypes } from "@medusajs/framework/types"
import { invalid } from "../../contract/errors"
import { flatten, type ValueKind } from "../../contract/fields"

/**
 * What a physical index looks like in PostgreSQL, derived from an index definition: one typed column for
 * every field that is filtered, sorted or counted, two text vectors, and the document to give back.
 */

/** The provider's identifier, and the key of its options on a field. */
export const IDENTIFIER = "postgres-vi"

/** Moves on when the tables themselves change. */
const LAYOUT = 2

/** `A` outranks `B` outranks `C`; `D` is matched only when nothing better matches. */
export type Weight = "A" | "B" | "C" | "D"

/** Options of a field for this provider: `provider_options: { "postgres-vi": { … } }`. */
export interface FieldOptions {
  /** The values are names of places: a query that names one lifts its documents. */
  place?: boolean
  /** Adds `lift × ln(1 + value)` to the score: units sold, stars. */
  lift?: number
  /** Also keeps the words with their accents, so that "bơ" prefers butter-fruit to beef ("bò"). */
  accents?: boolean
}

export interface PlannedField {
  path: string
  kind: ValueKind
  array: boolean
  /** Column name, when the field is filtered, sorted, counted or names a place. */
  column?: string
  weight?: Weight
  retrievable: boolean
  options: FieldOptions
}

export interface IndexPlan {
  primary_key: string
  fields: PlannedField[]
  /** Changes when the table has to be laid out anew. */
  schema_hash: string
}

const SQL_TYPES: Record<ValueKind, string> = {
  text: "text",
  integer: "bigint",
  float: "double precision",
  boolean: "boolean",
  date: "bigint", // milliseconds since 1970
}

/** The SQL type of a field's column. */
export function sqlType(field: Pick<PlannedField, "kind" | "array">): string {
  return SQL_TYPES[field.kind] + (field.array ? "[]" : "")
}

/** A searchable field's weight, 1–3 as Medusa's providers read it, as one of the four labels of a tsvector. */
function labelOf(weight: number | undefined): Weight | undefined {
  if (weight === undefined) return undefined
  if (weight >= 3) return "A"
  if (weight >= 2) return "B"
  return weight > 1 ? "C" : "D"
}

/** The same path always gives the same column; the hash keeps `a.b` and `a_b` apart. */
function columnName(path: string): string {
  if (/^[a-z][a-z0-9_]{0,40}$/.test(path)) return `f_${path}`
  const safe = path
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .slice(0, 30)
  return `g_${safe}_${createHash("sha1").update(path).digest("hex").slice(0, 8)}`
}

/**
 * Plans the table of an index.
 * @throws NOT_ALLOWED for geo and vector fields, which this engine does not hold
 */
export function planIndex(definition: SearchTypes.ResolvedSearchIndexDefinition): IndexPlan {
  const fields = flatten(definition).map((field): PlannedField => {
    const options = (field.provider_options[IDENTIFIER] ?? {}) as FieldOptions
    const isColumn = field.filterable || field.sortable || field.facetable || options.place
    return {
      path: field.path,
      kind: field.kind,
      array: field.array,
      column: isColumn ? columnName(field.path) : undefined,
      weight: labelOf(field.weight),
      retrievable: field.retrievable,
      options,
    }
  })
  const schema_hash = createHash("sha256")
    .update(JSON.stringify([LAYOUT, definition.primary_key, fields]))
    .digest("hex")
  return { primary_key: definition.primary_key, fields, schema_hash }
}

/** A field of the plan by its path. */
export function fieldOf(plan: IndexPlan, path: string, usage: string): PlannedField {
  const field = plan.fields.find((candidate) => candidate.path === path)
  return field ?? invalid(`Unknown field "${path}" in ${usage}`)
}

/** A field's column, for filters, sorting and facets. */
export function columnOf(plan: IndexPlan, path: string, usage: string): Required<PlannedField> {
  const field = fieldOf(plan, path, usage)
  if (!field.column) invalid(`Field "${path}" cannot be used in ${usage}`)
  return field as Required<PlannedField>
}

/** A table name from a physical index name, safe as an SQL identifier (at most 63 letters). */
export function tableName(physical: string): string {
  const safe = physical.toLowerCase().replace(/[^a-z0-9]+/g, "_")
  const hash = createHash("sha1").update(physical).digest("hex").slice(0, 8)
  return safe === physical && safe.length <= 40
    ? `search_vi_${safe}`
    : `search_vi_${safe.slice(0, 30)}_${hash}`
}
