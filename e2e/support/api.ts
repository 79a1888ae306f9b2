import { type APIRequestContext, expect } from "@playwright/test"
import type { Ready } from "./ready"

export interface ApiCart {
  id: string
  total: number
  item_total: number
  items: { id: string; unit_price: number; quantity: number; metadata: unknown }[]
  metadata: Record<string, unknown> | null
}

/** Medusa's stock store API, as any client would use it. */
export function storeApi(request: APIRequestContext, shop: Ready) {
  const headers = { "x-publishable-api-key": shop.publishableKey }
  const post = (path: string, data: unknown) =>
    request.post(`${shop.backend}${path}`, { headers, data })
  const get = (path: string) => request.get(`${shop.backend}${path}`, { headers })

  return {
    post,
    get,
    put: (path: string, data: unknown) => request.put(`${shop.backend}${path}`, { headers, data }),
    /** The variant and price of a product, by its handle. */
    async product(handle: string): Promise<{ variant_id: string; price: number }> {
      const answer = await post("/store/search", {
        entity: "product",
        filters: { handle },
        pagination: { take: 1 },
      })
      expect(answer.status()).toBe(200)
      const { results } = (await answer.json()) as {
        results: { hits: { document: { variant_id: string; price: number } }[] }[]
      }
      const document = results[0]?.hits[0]?.document
      if (!document) throw new Error(`The shop does not sell ${handle}`)
      return document
    },
    async cart(): Promise<ApiCart> {
      const { regions } = (await (await get("/store/regions")).json()) as {
        regions: { id: string }[]
      }
      const answer = await post("/store/carts", { region_id: regions[0]?.id })
      expect(answer.status()).toBe(200)
      return ((await answer.json()) as { cart: ApiCart }).cart
    },
    async add(cartId: string, variantId: string, quantity = 1): Promise<ApiCart> {
      const answer = await post(`/store/carts/${cartId}/line-items`, {
        variant_id: variantId,
        quantity,
      })
      expect(answer.status()).toBe(200)
      return ((await answer.json()) as { cart: ApiCart }).cart
    },
  }
}
