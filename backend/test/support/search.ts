import { setTimeout as sleep } from "node:timers/promises"
import { asStaff } from "./accounts"
import type { Backend } from "./backend"

/** A hit's document, as far as tests look into it. */
export type Found = Record<string, unknown> & {
  id: string
  handle: string
  title: string
  price: number
}

export interface SearchAnswer {
  status: number
  engine: string | null
  hits: Found[]
  facets: Record<string, { values: { value: string; count: number }[] }>
  count: number
  message?: string
}

/** Medusa's `POST /store/search`, as a storefront calls it. */
export async function searchGoods(
  backend: Backend,
  body: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<SearchAnswer> {
  const response = await fetch(`${backend.url}/store/search`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-publishable-api-key": backend.publishableKey,
      ...headers,
    },
    body: JSON.stringify({ entity: "product", ...body }),
  })
  const answer = (await response.json()) as {
    message?: string
    results?: {
      hits: { document: Found }[]
      facets?: SearchAnswer["facets"]
      metadata: { count: number }
    }[]
  }
  const result = answer.results?.[0]
  return {
    status: response.status,
    engine: response.headers.get("x-search-engine"),
    hits: result?.hits.map(({ document }) => document) ?? [],
    facets: result?.facets ?? {},
    count: result?.metadata.count ?? 0,
    message: answer.message,
  }
}

/** One product's document, whatever it is. */
export async function documentOf(backend: Backend, handle: string): Promise<Found | undefined> {
  const { hits } = await searchGoods(backend, { filters: { handle } }, { "x-age-confirmed": "1" })
  return hits[0]
}

/** Waits until the index is filled after a start. */
export async function indexIsFilled(
  backend: Backend,
  products: number,
  patience = 60_000,
): Promise<void> {
  const until = Date.now() + patience
  for (;;) {
    const { count } = await searchGoods(
      backend,
      { pagination: { take: 1 } },
      { "x-age-confirmed": "1" },
    )
    if (count >= products) return
    if (Date.now() > until)
      throw new Error(`The search index holds ${count} products, not ${products}`)
    await sleep(300)
  }
}

/** Has the index of products rebuilt, as the staff do in Medusa Admin. @returns the status of the answer */
export async function rebuildByStaff(backend: Backend): Promise<number> {
  const asked = await fetch(`${backend.url}/admin/search-indexes/product/reindex`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(await asStaff(backend)) },
    body: "{}",
  })
  return asked.status
}
