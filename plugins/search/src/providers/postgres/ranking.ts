import type { SearchTypes } from "@medusajs/framework/types"
import { pageOf } from "../../contract/page"
import type { Params } from "./params"
import type { IndexPlan } from "./plan"
import type { Reading, TextQuery } from "./text-query"

/** How well a row `t` matches a text, as SQL. */

const PLACE_BOOST = 0.9
const ONLY_PLACE_BOOST = 3
const PHRASE_BONUS = 0.35
const TYPED_BONUS = 0.4
const ACCENT_BONUS = 0.8
/** The words as typed stand in the description: below a title, above a title that only resembles them. */
const DESCRIPTION_BONUS = 0.3
/** What a match in D, C, B and A is worth. */
const WEIGHTS = "'{0.02,0.15,0.5,1.0}'"

/** The rank of the document itself, worked out when it was written. */
const LIFT = "t.lift"

export interface Ranking {
  /** What every row is worth. */
  score: string
  /** What the best of them are worth when looked at more closely, where that tells more. */
  fine?: string
}

/** What a query's hits are made distinct by. */
export const distinctPath = (query: SearchTypes.ProviderSearchQuery): string | undefined =>
  query.search_options?.distinct ?? query.index.settings.distinct_attribute

/**
 * How the rows of queries that share their text are ranked. How near the words stand costs more to work out than all
 * else, and it changes the order of those only that are much alike: it is worked out for the first few, unless each
 * row's own score is asked for.
 */
export function rankingSql(
  plan: IndexPlan,
  params: Params,
  queries: readonly SearchTypes.ProviderSearchQuery[],
  text?: TextQuery,
  readings?: readonly Reading[],
): Ranking {
  const [reading] = readings ?? []
  const asked = queries.some(asksForScores)
  if (!text || !reading || !(asked || queries.some(isRanked))) return { score: LIFT }
  const bonuses = bonusesSql(plan, params, text, reading)
  const sum = (terms: readonly string[]): string => `(${[LIFT, ...terms, ...bonuses].join(" + ")})`
  const rank = (by: string, query: string | undefined): string[] =>
    query ? [`${by}(${WEIGHTS}, t.rank_tsv, ${params.add(query, "tsquery")})`] : []
  const rough = sum(rank("ts_rank", reading.rank))
  // For words with many alternatives nearness tells little, and for one or two common ones the phrase says it.
  if (reading !== text.strict || reading.broad) return { score: rough }
  const fine = sum(rank("ts_rank_cd", reading.rank))
  return asked ? { score: fine } : { score: rough, fine }
}

/** Whether what a single row is worth counts by itself, not only which come first. */
function asksForScores(query: SearchTypes.ProviderSearchQuery): boolean {
  const { include_score, min_score } = query.search_options ?? {}
  if (include_score || min_score !== undefined) return true
  const ordered = Object.keys(query.pagination?.order ?? {})
  return pageOf(query).take > 0 && (ordered.includes("_score") || distinctPath(query) !== undefined)
}

/** Whether hits come in the order of how well they match; equals in a price are told apart by their own rank alone. */
export const isRanked = (query: SearchTypes.ProviderSearchQuery): boolean =>
  pageOf(query).take > 0 && !Object.keys(query.pagination?.order ?? {}).length

function bonusesSql(plan: IndexPlan, params: Params, text: TextQuery, reading: Reading): string[] {
  const terms: string[] = []
  const tsquery = (query: string): string => params.add(query, "tsquery")
  const bonus = (worth: number, condition: string): string =>
    `case when ${condition} then ${worth}::float8 else 0 end`
  if (reading !== text.strict && reading.long)
    terms.push(bonus(DESCRIPTION_BONUS, `t.all_tsv @@ ${tsquery(reading.long)}`))
  if (reading.phrase) terms.push(bonus(PHRASE_BONUS, `t.rank_tsv @@ ${tsquery(reading.phrase)}`))
  // Where words stand for others too, those that were typed count for more.
  if (text.typed && !reading.asTyped)
    terms.push(`${TYPED_BONUS}::float8 * ts_rank(${WEIGHTS}, t.rank_tsv, ${tsquery(text.typed)})`)
  if (text.accented) terms.push(bonus(ACCENT_BONUS, `t.rank_tsv @@ ${tsquery(text.accented)}`))
  if (text.places.length) {
    const names = params.add(text.places, "text[]")
    const here = plan.fields
      .filter((field) => field.options.place && field.column)
      .map(({ column, array }) =>
        array ? `t.${column} && ${names}` : `t.${column} = any(${names})`,
      )
    if (here.length)
      terms.push(bonus(text.onlyPlace ? ONLY_PLACE_BOOST : PLACE_BOOST, here.join(" or ")))
  }
  return terms
}
