import type { SearchTypes } from "@medusajs/framework/types"
import type { MultiSearchQuery, MultiSearchResult } from "meilisearch"
import { type Facet, facetsOf, type Range, rangeResult, valueResult } from "../../contract/facets"
import type { FlatField } from "../../contract/fields"
import { boundOf } from "../../contract/values"
import { type Fields, filterableField } from "./filters"
import { MAX_FACET_VALUES } from "./settings"

export type PlannedFacet = Facet<FlatField>

type Answer = MultiSearchResult<Record<string, unknown>>

/** Facets as asked for, checked against the fields. A stats facet has the least and the most: the engine knows no sum. */
export const planFacets = (
  requests: readonly (string | SearchTypes.SearchFacetRequest)[] | undefined,
  fields: Fields,
): PlannedFacet[] =>
  facetsOf(
    requests,
    (path) => filterableField(fields, path, "search_options.facets"),
    MAX_FACET_VALUES,
  )

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
  return [
    present(field),
    ...(from === undefined ? [] : [`${field.path} >= ${boundOf(field, from).value}`]),
    ...(to === undefined ? [] : [`${field.path} < ${boundOf(field, to).value}`]),
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
      const counted = Object.entries(found.facetDistribution?.[path] ?? {})
      results[path] = valueResult(
        facet,
        counted.map(([value, count]) => ({ value, count })),
      )
    } else if (facet.type === "range") {
      const answers = besides.slice(next, next + facet.ranges.length)
      next += facet.ranges.length
      results[path] = rangeResult(
        facet.ranges,
        answers.map(({ estimatedTotalHits }) => estimatedTotalHits ?? 0),
      )
    } else {
      const answer = besides[next++]
      const { min = 0, max = 0 } = answer?.facetStats?.[path] ?? {}
      results[path] = { type: "stats", min, max, count: answer?.estimatedTotalHits ?? 0 }
    }
  }
  return results
}
