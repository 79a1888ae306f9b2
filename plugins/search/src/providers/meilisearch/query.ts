import { withoutOccasion } from "@ocop/kit/occasions"
import type { SearchTypes } from "@medusajs/framework/types"
import type { MultiSearchQuery, MultiSearchResult } from "meilisearch"
import { invalid, refuse } from "../../contract/errors"
import { flatten } from "../../contract/fields"
import { pageOf } from "../../contract/page"
import { facetQueries, type PlannedFacet, planFacets, readFacets } from "./facets"
import { compileFilters, type Fields, filterableField } from "./filters"
import { IDENTIFIER } from "./settings"

/** As in PostgreSQL: what is read of a query. */
const MAX_LETTERS = 200
const MAX_WORDS = 10

/** What one query of the Search Module asks of the engine: the query itself, then what its facets ask besides. */
export interface Asked {
  query: SearchTypes.ProviderSearchQuery
  facets: PlannedFacet[]
  requests: MultiSearchQuery[]
}

type Answer = MultiSearchResult<Record<string, unknown>>

/**
 * Where a text is looked for: among names and places, there without what the good is wanted for, or in descriptions too.
 */
export type Breadth = "names" | "named" | "everything"

/**
 * Translates a query.
 * @throws NOT_ALLOWED for what the engine cannot do as PostgreSQL does
 */
export function ask(
  query: SearchTypes.ProviderSearchQuery,
  indexUid: string,
  breadth: Breadth,
): Asked {
  const options = query.search_options ?? {}
  const { primary_key } = query.index
  const fields: Fields = new Map(flatten(query.index).map((field) => [field.path, field]))
  assertSupported(query)
  const { skip, take } = pageOf(query)
  const facets = planFacets(options.facets, fields)
  const asked: MultiSearchQuery = {
    indexUid,
    q: breadth === "named" ? withoutOccasion(textOf(query.q)) : textOf(query.q),
    filter: compileFilters(query.filters, fields, primary_key) || undefined,
    offset: skip,
    limit: take,
    attributesToRetrieve: [...new Set([primary_key, ...query.attributes_to_retrieve])],
    matchingStrategy: "all",
    sort: sortOf(query, fields),
    distinct: options.distinct && filterableField(fields, options.distinct, "distinct").path,
    attributesToSearchOn:
      options.attributes_to_search_on ?? (breadth === "everything" ? undefined : namesOf(fields)),
    locales: options.locales?.length
      ? options.locales.map((locale) => (locale.startsWith("en") ? "eng" : "vie"))
      : undefined,
    showRankingScore: options.include_score,
    rankingScoreThreshold: options.min_score,
    ...highlightOf(query, fields),
  }
  const counted = facets.flatMap((facet) => (facet.type === "value" ? facet.field.path : []))
  if (counted.length) asked.facets = [...new Set(counted)]
  return { query, facets, requests: [asked, ...facetQueries(facets, asked)] }
}

/** The ways to look for a text, each when the one before finds nothing. An occasion by itself is no good's name. */
export function breadthsOf(q: string | undefined): Breadth[] {
  const text = textOf(q)
  const named = withoutOccasion(text)
  if (named === text) return ["names", "everything"]
  return named ? ["names", "named", "everything"] : ["everything"]
}

/** The searched fields but for descriptions, which mention other goods: "goes well with fish sauce" is no fish sauce. */
function namesOf(fields: Fields): string[] | undefined {
  const names = [...fields.values()].filter(({ weight = 0 }) => weight > 1)
  return names.length ? names.map(({ path }) => path) : undefined
}

function assertSupported(query: SearchTypes.ProviderSearchQuery): void {
  const options = query.search_options ?? {}
  if (options.vector) refuse(`The ${IDENTIFIER} search provider has no vector search`)
  if (query.pagination?.cursor !== undefined)
    refuse(`The ${IDENTIFIER} search provider has no cursors`)
  if (options.typo_tolerance === false)
    refuse(`The ${IDENTIFIER} search provider forgives slips in every query or in none`)
  if (options.match_strategy === "any")
    refuse(`The ${IDENTIFIER} search provider cannot look for any one of the words`)
  const foreign = options.locales?.find((locale) => !/^(vi|en)\b/.test(locale))
  if (foreign) refuse(`The search reads Vietnamese and English, not "${foreign}"`)
}

function textOf(q: string | undefined): string {
  const words = (q ?? "").normalize("NFC").slice(0, MAX_LETTERS).trim().split(/\s+/u)
  return words.slice(0, MAX_WORDS).join(" ")
}

function sortOf(query: SearchTypes.ProviderSearchQuery, fields: Fields): string[] | undefined {
  const order = Object.entries(query.pagination?.order ?? {}).filter(([path]) => path !== "_score")
  if (!order.length) return undefined
  return order.map(([path, direction]) => {
    const way = String(direction).toLowerCase()
    if (way !== "asc" && way !== "desc")
      invalid(`pagination.order of "${path}" must be ASC or DESC`)
    const field = filterableField(fields, path, "pagination.order")
    if (!field.sortable) invalid(`Field "${path}" cannot be used in pagination.order`)
    if (field.array) refuse(`Results cannot be ordered by the list "${path}"`)
    return `${path}:${way}`
  })
}

/** Marks that no text holds, since the engine does not escape what it marks: they become tags after the escaping. */
const OPEN = "\u0001"
const CLOSE = "\u0002"
const SNIPPET_WORDS = 20

function highlightOf(
  query: SearchTypes.ProviderSearchQuery,
  fields: Fields,
): Partial<MultiSearchQuery> {
  const asked = query.search_options?.highlight
  if (!asked || !query.q?.trim()) return {}
  const paths = (asked === true ? [...fields.keys()] : asked.fields).filter(
    (path) => fields.get(path)?.retrievable && fields.get(path)?.kind === "text",
  )
  const snippet = asked === true ? undefined : asked.snippet
  return {
    attributesToHighlight: paths,
    highlightPreTag: OPEN,
    highlightPostTag: CLOSE,
    ...(snippet
      ? {
          attributesToCrop: paths,
          cropLength: typeof snippet === "object" ? snippet.length : SNIPPET_WORDS,
          cropMarker: "",
        }
      : {}),
  }
}

/** Puts the engine's answers to {@link Asked.requests} together again. */
export function read(asked: Asked, answers: readonly Answer[]): SearchTypes.SearchResult {
  const { query, facets } = asked
  const [found, ...besides] = answers as [Answer, ...Answer[]]
  const { skip, take } = pageOf(query)
  const counted = readFacets(facets, found, besides)
  return {
    hits: found.hits.map((hit) => toHit(query, hit)),
    ...(counted ? { facets: counted } : {}),
    metadata: {
      skip,
      take,
      count: query.search_options?.count === "none" ? null : (found.estimatedTotalHits ?? 0),
      ...(query.q === undefined ? {} : { query: query.q }),
      processing_time_ms: found.processingTimeMs,
    },
  }
}

function toHit(query: SearchTypes.ProviderSearchQuery, hit: Answer["hits"][number]) {
  const { _formatted, _rankingScore, ...held } = hit
  const key = query.index.primary_key
  const id = String(held[key])
  const wanted = query.attributes_to_retrieve
  const document = Object.fromEntries(
    Object.entries(held).filter(([name]) => name !== key || wanted.includes(key)),
  )
  const highlights = _formatted ? marked(query, _formatted) : undefined
  return {
    id,
    ...(query.search_options?.include_score ? { score: _rankingScore ?? 0 } : {}),
    document,
    ...(highlights ? { highlights } : {}),
  }
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

function marked(
  query: SearchTypes.ProviderSearchQuery,
  formatted: Record<string, unknown>,
): Record<string, string[]> {
  const asked = query.search_options?.highlight
  const { pre_tag = "<mark>", post_tag = "</mark>" } = typeof asked === "object" ? asked : {}
  const highlights: Record<string, string[]> = {}
  for (const [path, value] of Object.entries(formatted)) {
    const texts = [value].flat().filter((text): text is string => typeof text === "string")
    const found = texts
      .filter((text) => text.includes(OPEN))
      .map((text) =>
        text
          .replace(/[&<>"]/g, (letter) => ENTITIES[letter] as string)
          .replaceAll(OPEN, pre_tag)
          .replaceAll(CLOSE, post_tag),
      )
    if (found.length) highlights[path] = found
  }
  return highlights
}
