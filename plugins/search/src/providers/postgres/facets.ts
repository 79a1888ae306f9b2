import type { SearchTypes } from "@medusajs/framework/types"
import {
  type Facet,
  facetsOf,
  type Range,
  rangeResult,
  type ValueFacet,
  valueResult,
} from "../../contract/facets"
import { boundOf } from "../../contract/values"
import type { Params } from "./params"
import { columnOf, type IndexPlan, type PlannedField, sqlType } from "./plan"

/** Values fetched when they are chosen here rather than in SQL (by name, or in alphabetical order). */
const FETCH_LIMIT = 5_000

type Column = Required<PlannedField>

export type FacetPlan = Facet<Column>

/** Facets as asked for, checked against the plan. */
export const planFacets = (
  requests: readonly (string | SearchTypes.SearchFacetRequest)[] | undefined,
  plan: IndexPlan,
): FacetPlan[] =>
  facetsOf(requests, (path) => columnOf(plan, path, "search_options.facets"), FETCH_LIMIT)

const fetched = (facet: ValueFacet<Column>): number =>
  facet.alpha || facet.named ? FETCH_LIMIT : facet.limit

/**
 * The facets' SQL: the first expression counts every plain value facet in one pass, each of the others is one
 * list, range or stats facet. {@link readFacets} knows the order.
 */
export function facetSql(
  facets: readonly FacetPlan[],
  plan: IndexPlan,
  pass: string,
  params: Params,
): string[] {
  const scalars = scalarsOf(facets)
  const sql = scalars.length ? [scalarsSql(scalars, pass)] : []
  for (const facet of facets) {
    if (isScalarValue(facet)) continue
    if (facet.type === "value") sql.push(listSql(facet, pass))
    else if (facet.type === "range") sql.push(rangeSql(facet.field, facet.ranges, pass, params))
    else sql.push(statsSql(facet.field.column, pass))
  }
  return sql
}

const isScalarValue = (facet: FacetPlan): boolean => facet.type === "value" && !facet.field.array

const scalarsOf = (facets: readonly FacetPlan[]): ValueFacet<Column>[] =>
  facets.filter((facet): facet is ValueFacet<Column> => isScalarValue(facet))

/** All plain value facets by grouping sets: rows of [which facet, value, documents], the rest under a null value. */
function scalarsSql(facets: readonly ValueFacet<Column>[], pass: string): string {
  const columns = [...new Set(facets.map((facet) => facet.field.column))]
  // grouping() sets a bit for each column that is *not* grouped by, the last column in the lowest bit.
  const bit = (i: number): number => 2 ** columns.length - 1 - 2 ** (columns.length - 1 - i)
  const which = columns.length > 1 ? `grouping(${columns.join(", ")})` : "0"
  const value = columns.map((column, i) => `when ${bit(i)} then ${column}::text`).join(" ")
  const limit = columns
    .map((column, i) => {
      const most = Math.max(...facets.filter((facet) => facet.field.column === column).map(fetched))
      return `when ${i} then ${most}`
    })
    .join(" ")
  const index = columns.map((_, i) => `when ${bit(i)} then ${i}`).join(" ")
  return `select json_agg(json_build_array(i, v, n)) from (
      select i, case when place <= (case i ${limit} end) then v end v, sum(n)::int n from (
        select i, v, n, row_number() over (partition by i order by n desc, v collate "C") place from (
          select case ${which} ${index} end i, case ${which} ${value} end v, count(*) n
          from found where ${pass} group by grouping sets (${columns.map((column) => `(${column})`).join(", ")})
        ) counted where v is not null
      ) placed group by 1, 2
    ) facets`
}

function listSql(facet: ValueFacet<Column>, pass: string): string {
  return `select json_agg(json_build_array(0, v, n)) from (
      select case when place <= ${fetched(facet)} then v end v, sum(n)::int n from (
        select v, n, row_number() over (order by n desc, v collate "C") place from (
          select item::text v, count(*) n from (
            select unnest(${facet.field.column}) item from found where ${pass} and ${facet.field.column} <> '{}'
          ) items group by 1
        ) counted
      ) placed group by 1
    ) facet`
}

function rangeSql(field: Column, ranges: readonly Range[], pass: string, params: Params): string {
  const bound = (given: number | string): string => {
    const { kind, value } = boundOf(field, given)
    return params.add(value, sqlType({ kind, array: false }))
  }
  const counts = ranges.map(({ from, to }) => {
    const limits = [
      from === undefined ? [] : `${field.column} >= ${bound(from)}`,
      to === undefined ? [] : `${field.column} < ${bound(to)}`,
    ].flat()
    return `count(*) filter (where ${[`${field.column} is not null`, ...limits].join(" and ")})`
  })
  return `select json_build_array(${counts.join(", ")}) from found where ${pass}`
}

function statsSql(column: string, pass: string): string {
  return `select json_build_array(min(${column}), max(${column}), avg(${column})::double precision,
    sum(${column})::double precision, count(${column})) from found where ${pass}`
}

/** Documents of a value, or of all values that were not fetched. */
type Row = [facet: number, value: string | null, documents: number]

/** Reads the facets' answers, in the order {@link facetSql} asked for them. */
export function readFacets(
  facets: readonly FacetPlan[],
  answers: readonly unknown[],
): Record<string, SearchTypes.SearchFacetResult> | undefined {
  if (!facets.length) return undefined
  const results: Record<string, SearchTypes.SearchFacetResult> = {}
  const scalars = scalarsOf(facets)
  const columns = [...new Set(scalars.map((facet) => facet.field.column))]
  let next = scalars.length ? 1 : 0
  for (const facet of facets) {
    if (isScalarValue(facet)) {
      if (facet.type !== "value") continue
      const all = (answers[0] ?? []) as Row[]
      results[facet.field.path] = countedResult(
        facet,
        all.filter(([i]) => i === columns.indexOf(facet.field.column)),
      )
      continue
    }
    const answer = answers[next++]
    if (facet.type === "value")
      results[facet.field.path] = countedResult(facet, (answer ?? []) as Row[])
    else if (facet.type === "range")
      results[facet.field.path] = rangeResult(facet.ranges, (answer ?? []) as number[])
    else results[facet.field.path] = statsResult((answer ?? []) as (number | null)[])
  }
  return results
}

function countedResult(
  facet: ValueFacet<Column>,
  rows: readonly Row[],
): SearchTypes.SearchFacetResult {
  const named = rows.flatMap(([, value, count]) => (value === null ? [] : [{ value, count }]))
  const beyond = rows.reduce((sum, [, value, count]) => sum + (value === null ? count : 0), 0)
  return valueResult(facet, named, beyond)
}

function statsResult([min, max, avg, total, count]: readonly (
  number | null
)[]): SearchTypes.SearchFacetResult {
  return {
    type: "stats",
    min: min ?? 0,
    max: max ?? 0,
    ...(avg === null ? {} : { avg }),
    ...(total === null ? {} : { sum: total }),
    count: count ?? 0,
  }
}
