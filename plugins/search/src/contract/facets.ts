import { toks } from "@ocop/kit/text"
import type { SearchTypes } from "@medusajs/framework/types"
import { refuse } from "./errors"
import type { FlatField } from "./fields"

/** What facets ask and what they answer, the same whichever engine counts. */

/** Values given when a facet sets no limit: enough for 34 provinces, few enough for a page. */
const DEFAULT_LIMIT = 100

const alphabet = new Intl.Collator("vi")

export type Range = Extract<SearchTypes.SearchFacetRequest, { type: "range" }>["ranges"][number]

/** A facet as asked for, of a field as the engine knows it. */
export type Facet<Field> = { field: Field } & (
  | { type: "value"; limit: number; alpha: boolean; named?: string }
  | { type: "range"; ranges: Range[] }
  | { type: "stats" }
)

export type ValueFacet<Field> = Facet<Field> & { type: "value" }

/**
 * Facets as asked for, checked against the fields.
 * @param fieldOf throws INVALID_DATA for a field that cannot be counted
 * @param most values that the engine can give
 * @throws NOT_ALLOWED for ranges and stats of what is no number
 */
export function facetsOf<Field extends Pick<FlatField, "path" | "kind" | "array">>(
  requests: readonly (string | SearchTypes.SearchFacetRequest)[] | undefined,
  fieldOf: (path: string) => Field,
  most: number,
): Facet<Field>[] {
  return (requests ?? []).map((request): Facet<Field> => {
    const asked: SearchTypes.SearchFacetRequest =
      typeof request === "string" ? { field: request } : request
    const field = fieldOf(asked.field)
    if (asked.type === "range" || asked.type === "stats") {
      if (field.array || field.kind === "text" || field.kind === "boolean")
        refuse(`"${field.path}" cannot have a ${asked.type} facet`)
      return asked.type === "range"
        ? { field, type: "range", ranges: asked.ranges }
        : { field, type: "stats" }
    }
    return {
      field,
      type: "value",
      limit: Math.min(asked.limit ?? DEFAULT_LIMIT, most),
      alpha: asked.sort === "alpha",
      named: asked.query?.trim() || undefined,
    }
  })
}

export interface Counted {
  value: string
  count: number
}

/**
 * The values of a facet in the order and number asked for.
 * @param beyond documents of values that the engine did not name
 */
export function valueResult(
  { named, alpha, limit }: Pick<ValueFacet<unknown>, "named" | "alpha" | "limit">,
  counted: readonly Counted[],
  beyond = 0,
): SearchTypes.SearchFacetResult {
  const wanted = named ? toks(named).join(" ") : undefined
  const values = counted
    .filter(
      ({ value }) => wanted === undefined || ` ${toks(value).join(" ")}`.includes(` ${wanted}`),
    )
    .sort((a, b) => (alpha ? 0 : b.count - a.count) || alphabet.compare(a.value, b.value))
  const given = values.slice(0, limit)
  const other = sum(values) - sum(given) + (named ? 0 : beyond)
  return { type: "value", values: given, ...(other > 0 ? { other_count: other } : {}) }
}

const sum = (values: readonly Counted[]): number =>
  values.reduce((total, { count }) => total + count, 0)

/** The ranges of a facet with the documents of each. */
export function rangeResult(
  ranges: readonly Range[],
  counts: readonly number[],
): SearchTypes.SearchFacetResult {
  return {
    type: "range",
    ranges: ranges.map(({ key, from, to }, i) => ({
      key: key ?? `${from ?? "*"}-${to ?? "*"}`,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      count: counts[i] ?? 0,
    })),
  }
}
