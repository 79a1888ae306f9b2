import type { SearchTypes } from "@medusajs/framework/types"
import { refuse } from "../../contract/errors"
import { pageOf } from "../../contract/page"
import { projector } from "../../contract/values"
import type { Database } from "./database"
import { planFacets, readFacets } from "./facets"
import { highlight } from "./highlight"
import type { IndexMemory } from "./index-memory"
import { IDENTIFIER } from "./plan"
import { buildStatement, type Statement, type StatementRow } from "./statement"
import { type Reading, readQuery, type TextQuery } from "./text-query"

type Query = SearchTypes.ProviderSearchQuery

/** Refuses what would otherwise be answered wrongly. */
export function assertSupported(query: Query): void {
  const options = query.search_options ?? {}
  if (options.vector) refuse(`The ${IDENTIFIER} search provider has no vector search`)
  if (query.pagination?.cursor !== undefined)
    refuse(`The ${IDENTIFIER} search provider has no cursors`)
  const foreign = options.locales?.find((locale) => !/^(vi|en)\b/.test(locale))
  if (foreign)
    refuse(`The ${IDENTIFIER} search provider reads Vietnamese and English, not "${foreign}"`)
  if (options.attributes_to_search_on?.length) {
    refuse(`The ${IDENTIFIER} search provider always searches every searchable field`)
  }
  pageOf(query)
}

/** What queries must share to be answered by one statement. */
export function keyOf(query: Query): string {
  const { match_strategy, typo_tolerance, min_score } = query.search_options ?? {}
  return JSON.stringify([
    query.index.physical_name,
    query.q ?? "",
    match_strategy,
    typo_tolerance,
    min_score,
  ])
}

/**
 * Answers queries that share their text: one statement, and a second only when the text as typed finds nothing.
 */
export async function searchTogether(
  database: Database,
  memory: IndexMemory,
  queries: readonly Query[],
): Promise<SearchTypes.SearchResult[]> {
  const started = performance.now()
  const first = queries[0] as Query
  const { plan, table } = memory.entry
  const text = first.q?.trim() ? readText(first, memory) : undefined
  let answered: { statement: Statement; row: StatementRow } | undefined
  for (const readings of stepsOf(text)) {
    const statement = buildStatement(table, plan, queries, text, readings)
    const [row] = await database.read<StatementRow>(statement.text, statement.values)
    answered = { statement, row: row as StatementRow }
    if (answered.row.matched) break
  }
  const elapsed = Math.round((performance.now() - started) * 10) / 10
  return queries.map((query, i) => toResult(query, i, memory, answered, elapsed, text))
}

function readText(query: Query, { vocabulary, places }: IndexMemory): TextQuery {
  const options = query.search_options ?? {}
  const corrects = query.index.settings.typo_tolerance?.enabled !== false
  return readQuery(query.q ?? "", vocabulary, places, {
    strategy: options.match_strategy,
    typos: corrects && options.typo_tolerance !== false,
  })
}

/** The statements to try: the text as typed among names and places, then with every allowance. */
function stepsOf(text: TextQuery | undefined): (Reading[] | undefined)[] {
  if (!text) return [undefined]
  const steps: Reading[][] = []
  if (text.strict) steps.push([text.strict])
  if (text.loose.length) steps.push(text.loose)
  return steps
}

type StoredHit = [id: string, score: number | null, body: Record<string, unknown>]

function toResult(
  query: Query,
  i: number,
  memory: IndexMemory,
  answered: { statement: Statement; row: StatementRow } | undefined,
  elapsed: number,
  text: TextQuery | undefined,
): SearchTypes.SearchResult {
  const { skip, take } = pageOf(query)
  const facets =
    answered?.statement.facets[i] ?? planFacets(query.search_options?.facets, memory.entry.plan)
  const row = answered?.row
  const project = projector(query.attributes_to_retrieve)
  const hits = ((row?.[`h${i}`] ?? []) as StoredHit[]).map(([id, score, body]) => ({
    id,
    ...(query.search_options?.include_score ? { score: score ?? 0 } : {}),
    document: project(body),
    ...highlight(query, body, text),
  }))
  const answers = Object.keys(row ?? {})
    .filter((key) => key.startsWith(`f${i}_`))
    .map((key) => row?.[key])
  const counted = readFacets(facets, answers)
  return {
    hits,
    ...(counted ? { facets: counted } : {}),
    metadata: {
      skip,
      take,
      count: query.search_options?.count === "none" ? null : Number(row?.[`t${i}`] ?? 0),
      ...(query.q === undefined ? {} : { query: query.q }),
      processing_time_ms: elapsed,
    },
  }
}
