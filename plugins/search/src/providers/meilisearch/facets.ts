import { toks } from "@ocop/kit/text"
import type { SearchTypes } from "@medusajs/framework/types"
import type { MultiSearchQuery, MultiSearchResult } from "meilisearch"
import { refuse } from "../../contract/errors"
import type { FlatField } from "../../contract/fields"
import { castValue } from "../../contract/values"
import { type Fields, filterableField } from "./filters"
import { MAX_FACET_VALUES } from "./settings"

/** Values given when a facet sets no limit, as in PostgreSQL. */
const DEFAULT_LIMIT = 100

const alphabet = new Intl.Collator("vi")

type Range = Extract<SearchTypes.SearchFacetRequest, { type: "range" }>["ranges"][number]

export type PlannedFacet = { field: FlatField } & (
  | { type: "value"; limit: number; alpha: boolean; named?: string }
  | { type: "range"; ranges: Range[] }
  | { type: "stats" }
)

type Answer = MultiSearchResult<Record<string, unknown>>

/** Facets as asked for, checked against the fields. */
export function planFacets(
  requests: readonly (string | SearchTypes.SearchFacetRequest)[] | undefined,
  fields: Fields,
): PlannedFacet[] {
  return (requests ?? []).map((request): PlannedFacet => {
    const asked: SearchTypes.SearchFacetRequest =
      typeof request === "string" ? { field: request } : request
    const field = filterableField(fields, asked.field, "search_options.facets")
    if (asked.type === "range" || asked.type === "stats") {
      if (field.array || field.kind === "text" || field.kind === "boolean")
        refuse(`"${field.path}" cannot have a ${asked.type} facet`)
      // The engine knows the least and the most, no sum.
      return asked.type === "range"
        ? { field, type: "range", ranges: asked.ranges }
        : { field, type: "stats" }
    }
    return {
      field,
      type: "value",
      limit: Math.min(asked.limit ?? DEFAULT_LIMIT, MAX_FACET_VALUES),
      alpha: asked.sort === "alpha",
      named: asked.query?.trim() || undefined,
    }
  })
}

/**
 * What facets ask beyond the query's own distribution: the documents of each range, and of a stats facet those that
 * have the field at all. Each is the query itself, narrowed, without hits.
 */
export function facetQueries(
  facets: readonly PlannedFacet[],
  query: MultiSearchQuery,
): MultiSearchQuery[] {
  return facets.flatMap((facet) => {
    if (facet.type === "range")
      return facet.ranges.map((range) => narrowed(query, rangeFilter(facet.field, range)))
    if (facet.type === "stats")
      return [{ ...narrowed(query, present(facet.field)), facets: [facet.field.path] }]
    return []
  })
}

function narrowed(query: MultiSearchQuery, filter: string): MultiSearchQuery {
  return {
    indexUid: query.indexUid,
    q: query.q,
    matchingStrategy: query.matchingStrategy,
    attributesToSearchOn: query.attributesToSearchOn,
    locales: query.locales,
    rankingScoreThreshold: query.rankingScoreThreshold,
    distinct: query.distinct,
    filter: query.filter ? `(${String(query.filter)}) AND ${filter}` : filter,
    limit: 0,
    offset: 0,
  }
}

const present = ({ path }: FlatField): string => `${path} EXISTS AND ${path} IS NOT NULL`

function rangeFilter(field: FlatField, { from, to }: Range): string {
  const kind = field.kind === "integer" ? "float" : field.kind
  const bound = (value: number | string): string =>
    String(castValue({ path: field.path, kind }, value))
  return [
    present(field),
    ...(from === undefined ? [] : [`${field.path} >= ${bound(from)}`]),
    ...(to === undefined ? [] : [`${field.path} < ${bound(to)}`]),
  ].join(" AND ")
}

/** Reads the facets' answers, those of {@link facetQueries} in their order. */
export function readFacets(
  facets: readonly PlannedFacet[],
  found: Answer,
  besides: readonly Answer[],
): Record<string, SearchTypes.SearchFacetResult> | undefined {
  if (!facets.length) return undefined
  const results: Record<string, SearchTypes.SearchFacetResult> = {}
  let next = 0
  for (const facet of facets) {
    const { path } = facet.field
    if (facet.type === "value") {
      results[path] = valueResult(facet, found.facetDistribution?.[path] ?? {})
    } else if (facet.type === "range") {
      const counts = besides.slice(next, next + facet.ranges.length)
      next += facet.ranges.length
      results[path] = rangeResult(facet.ranges, counts)
    } else {
      const answer = besides[next++]
      const { min = 0, max = 0 } = answer?.facetStats?.[path] ?? {}
      results[path] = { type: "stats", min, max, count: answer?.estimatedTotalHits ?? 0 }
    }
  }
  return results
}

function valueResult(
  facet: Extract<PlannedFacet, { type: "value" }>,
  distribution: Record<string, number>,
): SearchTypes.SearchFacetResult {
  const wanted = facet.named ? toks(facet.named).join(" ") : undefined
  const values = Object.entries(distribution)
    .map(([value, count]) => ({ value, count }))
    .filter(
      ({ value }) => wanted === undefined || ` ${toks(value).join(" ")}`.includes(` ${wanted}`),
    )
    .sort((a, b) => (facet.alpha ? 0 : b.count - a.count) || alphabet.compare(a.value, b.value))
  const given = values.slice(0, facet.limit)
  const other = sum(values) - sum(given)
  return { type: "value", values: given, ...(other > 0 ? { other_count: other } : {}) }
}

const sum = (values: readonly { count: number }[]): number =>
  values.reduce((total, { count }) => total + count, 0)

function rangeResult(
  ranges: readonly Range[],
  counts: readonly Answer[],
): SearchTypes.SearchFacetResult {
  return {
    type: "range",
    ranges: ranges.map(({ key, from, to }, i) => ({
      key: key ?? `${from ?? "*"}-${to ?? "*"}`,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      count: counts[i]?.estimatedTotalHits ?? 0,
    })),
  }
}
