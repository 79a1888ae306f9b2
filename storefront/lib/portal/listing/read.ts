import "server-only"
import { cache } from "react"
import { notFound } from "next/navigation"
import { isApiError } from "@/lib/api/error"
import type { ProductPage } from "@/lib/api/types"
import { portalRead } from "../session"
import type { Draft, Good, GoodPage, Holiday, StockItem } from "./types"

/** One page of the seller's goods. */
export function readGoods(
  token: string,
  query: { view: string; q?: string; limit: number; offset: number },
): Promise<GoodPage> {
  const { view, q, limit, offset } = query
  const asked = new URLSearchParams({
    view,
    ...(q ? { q } : {}),
    limit: String(limit),
    offset: String(offset),
  })
  return portalRead<GoodPage>("seller", `/seller/products?${asked}`, token)
}

/** A draft of the seller's own; everybody else's is a 404. Once for each page. */
export const readDraft = cache(async (id: string, token: string): Promise<Draft> => {
  const { draft } = await own<{ draft: Draft }>(`/seller/drafts/${encodeURIComponent(id)}`, token)
  return draft
})

/** What a product's page is made from, as far as it was written. */
type Preview = Omit<ProductPage, "origin"> & { origin: ProductPage["origin"] | null }

/** A draft in the shape that a product's page is made from. */
export function readPreview(id: string, token: string): Promise<Preview> {
  return own<Preview>(`/seller/drafts/${encodeURIComponent(id)}/preview`, token)
}

/** Whether there is enough of it to make a page of. */
export const isWhole = (page: Preview): page is ProductPage => page.origin !== null

export async function readGood(id: string, token: string): Promise<Good> {
  const { product } = await own<{ product: Good }>(
    `/seller/products/${encodeURIComponent(id)}`,
    token,
  )
  return product
}

export async function readStock(token: string): Promise<StockItem[]> {
  return (await portalRead<{ items: StockItem[] }>("seller", "/seller/stock", token)).items
}

export async function readHoliday(token: string): Promise<Holiday> {
  return (await portalRead<{ holiday: Holiday }>("seller", "/seller/holiday", token)).holiday
}

async function own<T>(path: string, token: string): Promise<T> {
  try {
    return await portalRead<T>("seller", path, token)
  } catch (error) {
    if (isApiError(error, "not_found")) notFound()
    throw error
  }
}
