import "server-only"
import type { Edition } from "@/i18n/edition"
import { monthInVietnam } from "@/lib/dates"
import { programmeField, searchBody } from "@/lib/search/query"
import { emptySearch, type SearchState } from "@/lib/search/state"
import { isApiError } from "./error"
import { backend, type BackendRequest } from "./fetch"
import type { FacetValue, ProductCard, SearchAnswer } from "./types"

/** What the backend's outbox drops when goods change; also the longest a kept list may be behind. */
export const CATALOGUE_TAG = "catalogue"
const KEPT_S = 60

interface StoreSearchAnswer {
  results: {
    hits: { id: string; document: ProductCard }[]
    facets?: Record<
      string,
      { type: string; values?: { value: string | number | boolean; count: number }[] }
    >
    metadata: { count: number | null }
  }[]
}

/** One search, asked anew: price and stock in a result list are those of this second. */
export async function searchProducts(state: SearchState, edition: Edition): Promise<SearchAnswer> {
  const body = searchBody(state, monthInVietnam())
  return toAnswer(await ask(body, { edition }))
}

/**
 * One question of the search. Since programmes came their facet is asked for; while a shop that is brought up to date still answers
 * from its index of before, which counts none, it is left out.
 */
async function ask(
  body: ReturnType<typeof searchBody>,
  request: Pick<BackendRequest, "edition" | "cache">,
): Promise<StoreSearchAnswer> {
  const search = (body: unknown) =>
    backend<StoreSearchAnswer>("/store/search", { method: "POST", body, ...request })
  try {
    return await search(body)
  } catch (error) {
    const { facets } = body.search_options
    if (!facets || !isApiError(error, "invalid") || !error.message.includes(programmeField))
      throw error
    const known = facets.filter(({ field }) => field !== programmeField)
    return search({ ...body, search_options: { ...body.search_options, facets: known } })
  }
}

/**
 * A list on a page that is kept: home, province, set, seller. Kept for a minute at most.
 * @param filters as the URL names them; everything else is the default
 */
export async function listProducts(
  change: Partial<Omit<SearchState, "filters">> & { filters?: Partial<SearchState["filters"]> },
  edition: Edition,
  options: {
    take?: number
    facets?: boolean
    /** The month `inSeason` means, 1–12; this one in Vietnam unless said. */
    month?: number
  } = {},
): Promise<SearchAnswer> {
  const base = emptySearch()
  const state = { ...base, ...change, filters: { ...base.filters, ...change.filters } }
  const body = searchBody(state, options.month ?? monthInVietnam(), {
    take: options.take ?? 24,
    facets: options.facets ?? false,
  })
  const cache = { seconds: KEPT_S, tags: [CATALOGUE_TAG] }
  return toAnswer(await ask(body, { edition, cache }))
}

/** A sitemap holds 50,000 addresses; with two languages and other pages this many products fit. */
const SITEMAP_PRODUCTS = 20_000
const MOST_PER_SEARCH = 100

/** The handles of all products an edition may see. Read by id, since a search reaches no further than its first thousand. */
export async function allHandles(edition: Edition): Promise<string[]> {
  const handles: string[] = []
  let last: string | undefined
  while (handles.length < SITEMAP_PRODUCTS) {
    const { results } = await backend<{
      results: { hits: { id: string; document: { handle: string } }[] }[]
    }>("/store/search", {
      method: "POST",
      body: {
        entity: "product",
        fields: ["handle"],
        ...(last ? { filters: { id: { $gt: last } } } : {}),
        pagination: { take: MOST_PER_SEARCH, order: { id: "ASC" } },
        search_options: { count: "none" },
      },
      edition,
      cache: { seconds: 3600, tags: [CATALOGUE_TAG] },
    })
    const hits = results[0]?.hits ?? []
    handles.push(...hits.map((hit) => hit.document.handle))
    last = hits.at(-1)?.id
    if (hits.length < MOST_PER_SEARCH) break
  }
  return handles
}

function toAnswer(answer: StoreSearchAnswer): SearchAnswer {
  const result = answer.results[0]
  const facets: Record<string, FacetValue[]> = {}
  for (const [field, facet] of Object.entries(result?.facets ?? {})) {
    facets[field] = (facet.values ?? []).map(({ value, count }) => ({
      value: String(value),
      count,
    }))
  }
  return {
    cards: result?.hits.map((hit) => hit.document) ?? [],
    count: result?.metadata.count ?? 0,
    facets,
  }
}

/** Goods on one page of a programme. */
export const PROGRAMME_PAGE = 24

/** So many ids the search takes in one question. */
const MOST_IDS = 1_000

/**
 * Cards of these products, a page of them at a time, as the search has them now. Without ids nothing is asked; of more than 1,000 the
 * first are shown, and all are counted.
 */
export async function productsOf(
  ids: readonly string[],
  page: number,
  edition: Edition,
): Promise<SearchAnswer> {
  if (ids.length === 0) return { cards: [], count: 0, facets: {} }
  const body = searchBody({ ...emptySearch(), page }, monthInVietnam(), {
    take: PROGRAMME_PAGE,
    facets: false,
  })
  const asked = ids.slice(0, MOST_IDS)
  const filters = { ...body.filters, id: { $in: asked } }
  const answer = toAnswer(
    await backend<StoreSearchAnswer>("/store/search", {
      method: "POST",
      body: { ...body, filters },
      edition,
    }),
  )
  return { ...answer, count: answer.count + ids.length - asked.length }
}
