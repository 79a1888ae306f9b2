import { accToks, fold, toks } from "@ocop/kit/text"
import type { SearchTypes } from "@medusajs/framework/types"
import { invalid } from "../../contract/errors"
import { castValue, valuesAt } from "../../contract/values"
import type { IndexPlan, PlannedField, Weight } from "./plan"

/** A document as a row: columns, the two text vectors as literals, and the retrievable part. */
export type DocumentRow = Record<string, unknown> & {
  id: string
  /** What the document is worth before any text is compared. */
  lift: number
  rank_tsv: string
  all_tsv: string
  body: Record<string, unknown>
  /** What is searched and never given back; kept so that another engine can be filled from here. */
  rest: Record<string, unknown> | null
}

/** Positions of a tsvector end at 16,383; words beyond are still found, their place is not told apart. */
const LAST_POSITION = 16_000
/** Words of different fields must not look like neighbours of one phrase. */
const FIELD_GAP = 4

function columnValue(field: PlannedField, document: unknown): unknown {
  const values = valuesAt(document, field.path).map((value) => castValue(field, value))
  if (field.array) return [...new Set(values)]
  return values[0] ?? null
}

const quote = (word: string): string => `'${word.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`

/** Writes the words of fields, one after the other, as a tsvector literal. */
class VectorWriter {
  private position = 0
  private readonly parts: string[] = []

  private put(word: string, weight: Weight): void {
    this.position = Math.min(this.position + 1, LAST_POSITION)
    // A lexeme may be at most 2,046 bytes; such a "word" is noise.
    if (word.length <= 100) this.parts.push(`${quote(word)}:${this.position}${weight}`)
  }

  add(text: string, weight: Weight): void {
    for (const word of toks(text)) this.put(word, weight)
    this.position += FIELD_GAP
  }

  addAccents(text: string, weight: Weight): void {
    for (const word of accToks(text)) if (word !== fold(word)) this.put(word, weight)
    this.position += FIELD_GAP
  }

  toString(): string {
    return this.parts.join(" ")
  }
}

function textOf(field: PlannedField, document: unknown): string {
  // A full stop between the values keeps them words of one field, yet is no word itself.
  return valuesAt(document, field.path).map(String).join(" . ")
}

/**
 * Turns a document into its row.
 *
 * The short vector holds weights A–C and is searched first; the long one adds the descriptions (D) and is
 * searched only when the short one finds nothing, so that a description that mentions fish sauce does not
 * count as fish sauce.
 */
export function toRow(plan: IndexPlan, document: SearchTypes.SearchDocument): DocumentRow {
  const key = document[plan.primary_key]
  if (typeof key !== "string" || !key) return invalid(`A document has no "${plan.primary_key}"`)
  const writer = new VectorWriter()
  const searchable = plan.fields.filter((field) => field.weight)
  const short = searchable.filter((field) => field.weight !== "D")
  for (const field of short) writer.add(textOf(field, document), field.weight as Weight)
  for (const field of short) {
    if (field.options.accents) writer.addAccents(textOf(field, document), field.weight as Weight)
  }
  const rank_tsv = writer.toString()
  for (const field of searchable) {
    if (field.weight === "D") writer.add(textOf(field, document), "D")
  }
  const row: DocumentRow = {
    id: key,
    rank_tsv,
    all_tsv: writer.toString(),
    lift: liftOf(plan, document),
    body: bodyOf(plan, document),
    rest: restOf(plan, document),
  }
  for (const field of plan.fields)
    if (field.column) row[field.column] = columnValue(field, document)
  return row
}

/** What popularity and quality are worth, by the fields' own factors; the logarithm keeps them below any match. */
function liftOf(plan: IndexPlan, document: SearchTypes.SearchDocument): number {
  let lift = 0
  for (const field of plan.fields) {
    if (!field.options.lift) continue
    const [value = 0] = valuesAt(document, field.path).map((given) =>
      Number(castValue(field, given)),
    )
    lift += field.options.lift * Math.log1p(Math.max(0, value))
  }
  return lift
}

/** The retrievable part of a document, objects kept whole below their first name. */
function bodyOf(plan: IndexPlan, document: SearchTypes.SearchDocument): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const field of plan.fields) {
    if (!field.retrievable) continue
    const root = field.path.split(".")[0] as string
    if (root in body) continue
    const whole =
      field.path === root ||
      plan.fields.every((other) => other.retrievable || !other.path.startsWith(`${root}.`))
    body[root] = whole ? (document[root] ?? null) : prune(plan, root, document[root])
  }
  return body
}

/** The names of a document that hold something which is not retrievable, whole. */
function restOf(
  plan: IndexPlan,
  document: SearchTypes.SearchDocument,
): Record<string, unknown> | null {
  const roots = plan.fields
    .filter((field) => !field.retrievable)
    .map((field) => field.path.split(".")[0] as string)
  const held = [...new Set(roots)].flatMap((root) =>
    document[root] === undefined || document[root] === null ? [] : [[root, document[root]]],
  )
  return held.length ? (Object.fromEntries(held) as Record<string, unknown>) : null
}

/** Keeps only retrievable leaves below an object field. */
function prune(plan: IndexPlan, path: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => prune(plan, path, item))
  if (value === null || typeof value !== "object") return value ?? null
  const kept: Record<string, unknown> = {}
  for (const [name, inner] of Object.entries(value)) {
    const child = `${path}.${name}`
    const leaf = plan.fields.find((field) => field.path === child)
    if (leaf?.retrievable) kept[name] = inner
    else if (plan.fields.some((field) => field.path.startsWith(`${child}.`)))
      kept[name] = prune(plan, child, inner)
  }
  return kept
}
