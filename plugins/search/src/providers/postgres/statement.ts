import type { SearchTypes } from "@medusajs/framework/types"
import { invalid, refuse } from "../../contract/errors"
import { type Page, pageOf } from "../../contract/page"
import { compileFilters } from "./filters"
import { facetSql, type FacetPlan, planFacets } from "./facets"
import { Params } from "./params"
import { columnOf, type IndexPlan } from "./plan"
import type { Match } from "./query-parts"
import { distinctPath, isRanked, rankingSql } from "./ranking"
import type { Reading, TextQuery } from "./text-query"

/**
 * One SQL statement for a query and all of its per-facet queries: the matching rows are found and scored once,
 * each row carries a flag for every distinct set of filters, and hits, totals and facets read from there.
 */

/** How many of the first rows are looked at more closely: two pages, which is how far most people read. */
const REFINED = 50

export interface Statement {
  text: string
  values: unknown[]
  facets: FacetPlan[][]
}

/** What a statement's single row holds: for query `i`, hits `h{i}`, total `t{i}` and facets `f{i}_{n}`. */
export type StatementRow = Record<string, unknown> & { matched: boolean }

/**
 * Builds the statement for queries that ask for the same text on the same index.
 * @param readings the readings of the text, the strictest first; absent when there is no text
 */
export function buildStatement(
  table: string,
  plan: IndexPlan,
  queries: readonly SearchTypes.ProviderSearchQuery[],
  text?: TextQuery,
  readings?: readonly Reading[],
): Statement {
  const params = new Params()
  const filters = queries.map((query) => compileFilters(query.filters, plan, params))
  const shared = (filters[0] ?? []).filter((condition) =>
    filters.every((list) => list.includes(condition)),
  )
  const own = filters.map((list) =>
    list.filter((condition) => !shared.includes(condition)).join(" and "),
  )
  const flags = [...new Set(own)].filter(Boolean)
  const passes = own.map((condition) => (condition ? `p${flags.indexOf(condition)}` : "true"))
  const facets = queries.map((query) => planFacets(query.search_options?.facets, plan))
  const match = readings && matchSql(table, readings, params)
  const minimum = queries[0]?.search_options?.min_score
  const { score, fine } = rankingSql(plan, params, queries, text, readings)
  const columns = columnsUsed(plan, queries, facets)
  const scored = queries.flatMap((query, i) =>
    pageOf(query).take > 0 ? [passes[i] as string] : [],
  )
  const when =
    minimum !== undefined || scored.includes("true") ? undefined : scored.join(" or ") || "false"

  const found = `select ${[
    "t.id",
    ...columns,
    ...flags.map((condition, i) => `(${condition}) p${i}`),
    `${when ? `case when ${when.replace(/p(\d+)/g, (_, i: string) => `(${flags[Number(i)]})`)} then ${score} end` : score} score`,
  ].join(", ")} from ${match?.from ?? table} t where ${shared.join(" and ") || "true"}`
  const bounded =
    minimum === undefined
      ? found
      : `select * from (${found}) s where score >= ${params.add(minimum, "double precision")}`

  const outputs: string[] = [
    match ? `(exists(select from found) or ${match.exists}) matched` : "true matched",
  ]
  queries.forEach((query, i) => {
    const pass = passes[i] as string
    const distinct = distinctSql(plan, query)
    const page = pageOf(query)
    if (page.take > 0)
      outputs.push(
        `(${hitsSql(table, plan, query, page, pass, distinct, params, isRanked(query) ? fine : undefined)}) h${i}`,
      )
    if (query.search_options?.count !== "none") {
      outputs.push(
        `(select count(${distinct ? `distinct ${distinct}` : "*"})::int from found where ${pass}) t${i}`,
      )
    }
    facetSql(facets[i] ?? [], plan, pass, params).forEach((sql, n) =>
      outputs.push(`(${sql}) f${i}_${n}`),
    )
  })
  return {
    text: `with ${match?.ctes ?? ""}found as materialized (${bounded}) select ${outputs.join(", ")}`,
    values: params.values,
    facets,
  }
}

/**
 * The rows that match the text. A looser reading is read only when the stricter ones match no document at all,
 * whatever the filters; each is found once, and each of its alternatives in an index of its own accord.
 */
function matchSql(
  table: string,
  readings: readonly Reading[],
  params: Params,
): { ctes: string; from: string; exists: string } {
  const matches = readings.map(({ short = [], long }) =>
    [
      ...short.map((match) => shortSql(match, params)),
      ...(long ? [`all_tsv @@ ${params.add(long, "tsquery")}`] : []),
    ].join(" or "),
  )
  const [only, ...looser] = matches
  if (!looser.length) {
    const from = `(select * from ${table} where ${only})`
    return { ctes: "", from, exists: `exists(select from ${table} where ${only})` }
  }
  const none = (before: number): string =>
    Array.from({ length: before }, (_, i) => ` and not exists(select from m${i})`).join("")
  const ctes = matches.map(
    (match, i) => `m${i} as materialized (select * from ${table} where (${match})${none(i)}), `,
  )
  return {
    ctes: ctes.join(""),
    from: `(${matches.map((_, i) => `select * from m${i}`).join(" union all ")})`,
    exists: matches.map((_, i) => `exists(select from m${i})`).join(" or "),
  }
}

/** An operator is looked up in an index; the function behind it is not, and reads the row. */
function shortSql({ indexed, checked }: Match, params: Params): string {
  const found = `rank_tsv @@ ${params.add(indexed, "tsquery")}`
  return checked ? `(${found} and ts_match_vq(rank_tsv, ${params.add(checked, "tsquery")}))` : found
}

/** The columns that facets, sorting and distinct read from the rows found. */
function columnsUsed(
  plan: IndexPlan,
  queries: readonly SearchTypes.ProviderSearchQuery[],
  facets: readonly FacetPlan[][],
): string[] {
  const columns = new Set<string>()
  for (const facet of facets.flat()) columns.add(facet.field.column)
  for (const query of queries) {
    for (const path of Object.keys(query.pagination?.order ?? {})) {
      if (path !== "_score") columns.add(columnOf(plan, path, "pagination.order").column)
    }
    const distinct = distinctPath(query)
    if (distinct) columns.add(columnOf(plan, distinct, "search_options.distinct").column)
  }
  return [...columns].map((column) => `t.${column}`)
}

function orderSql(plan: IndexPlan, query: SearchTypes.ProviderSearchQuery): string {
  const parts: string[] = []
  for (const [path, direction] of Object.entries(query.pagination?.order ?? {})) {
    const way = String(direction).toUpperCase()
    if (way !== "ASC" && way !== "DESC")
      invalid(`pagination.order of "${path}" must be ASC or DESC`)
    if (path === "_score") {
      parts.push(`score ${way}`)
      continue
    }
    const field = columnOf(plan, path, "pagination.order")
    if (field.array) refuse(`Results cannot be ordered by the list "${path}"`)
    parts.push(`${field.column}${field.kind === "text" ? ' collate "C"' : ""} ${way} nulls last`)
  }
  if (!parts.some((part) => part.startsWith("score "))) parts.push("score desc nulls last")
  // The last word is the id's, so that a page never repeats a row of the page before.
  return [...parts, "id"].join(", ")
}

function distinctSql(plan: IndexPlan, query: SearchTypes.ProviderSearchQuery): string | undefined {
  const path = distinctPath(query)
  if (!path) return undefined
  const field = columnOf(plan, path, "search_options.distinct")
  if (field.array) refuse(`Hits cannot be made distinct by the list "${path}"`)
  return `coalesce(${field.column}::text, id)`
}

function hitsSql(
  table: string,
  plan: IndexPlan,
  query: SearchTypes.ProviderSearchQuery,
  page: Page,
  pass: string,
  distinct: string | undefined,
  params: Params,
  fine: string | undefined,
): string {
  const skip = params.add(page.skip, "int")
  const take = params.add(page.take, "int")
  const order = orderSql(plan, query)
  const found = distinct
    ? `(select distinct on (${distinct}) * from found where ${pass} order by ${distinct}, ${order}) d`
    : `found where ${pass}`
  const first = (rows: string): string => `select id, score, row_number() over (order by ${order}) n
    from (select * from ${found} order by ${order} ${rows}) first`
  const hits = fine
    ? // As many are refined whichever page is asked for, so that no page repeats a row of another.
      `select id, score, row_number() over (order by fine desc nulls last, n) n from (
         select r.id, r.score, r.n, case when r.n <= ${REFINED} then ${fine} end fine
         from (${first(`limit greatest(${REFINED}, ${skip} + ${take})`)}) r join ${table} t on t.id = r.id
       ) refined order by n limit ${take} offset ${skip}`
    : first(`limit ${take} offset ${skip}`)
  return `select json_agg(json_build_array(h.id, h.score, b.body) order by h.n)
    from (${hits}) h join ${table} b on b.id = h.id`
}
