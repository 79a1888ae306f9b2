import "server-only"
import type { Edition } from "@/i18n/edition"
import { backend } from "@/lib/api/fetch"
import type { Badge } from "@/lib/api/types"

/** The parts of a search document that a basket shows and checks. */
export interface OfferDocument {
  id: string
  handle: string
  title: string
  title_en: string | null
  unit: string | null
  unit_en: string | null
  seller_id: string
  seller_handle: string
  seller_name: string
  seller_name_en: string | null
  /** YYYY-MM-DD: the seller's holiday, planned or under way. */
  seller_closed_from: string | null
  seller_closed_until: string | null
  province: string
  province_en: string | null
  commune: string | null
  commune_en: string | null
  /** 0 unless a badge is shown. */
  stars: number
  badge: Badge
  /** YYYY-MM-DD */
  expires_on: string | null
  /** What is sold, side by side; prices in đồng, a stock of -1 is not counted. */
  variant_ids: string[]
  variant_titles: string[]
  variant_titles_en: string[]
  variant_prices: number[]
  /** What a programme takes off each of them, in đồng: a basket shows lines at their price without it. */
  variant_reductions?: number[]
  variant_stocks: number[]
  age_restricted: boolean
  shippable: boolean
  thumbnail: string | null
}

/** One unit that a product is sold in. */
export interface OfferedVariant {
  title: string
  /** đồng, before programmes */
  price: number
  /** Units that can be had; absent where nobody counts. */
  stock?: number
}

/** @returns undefined for a variant that is no longer sold */
export function offeredVariant(
  offer: OfferDocument,
  variantId: string,
  english: boolean,
): OfferedVariant | undefined {
  const at = offer.variant_ids.indexOf(variantId)
  const price = offer.variant_prices[at]
  if (price === undefined) return undefined
  const stock = offer.variant_stocks[at] ?? -1
  return {
    title: (english ? offer.variant_titles_en : offer.variant_titles)[at] ?? "",
    price: price + (offer.variant_reductions?.[at] ?? 0),
    ...(stock >= 0 ? { stock } : {}),
  }
}

/** More than the shop's own limit of hits in one question; a larger basket asks twice. */
const AT_ONCE = 100

/**
 * What the shop says of these products now, by product id. Read from the search index, which is
 * kept fresh within seconds: a basket costs one question, however many sellers are in it.
 * Whose seller is on holiday is among it: search still finds such goods, and completion refuses them.
 * Alcohol is included: it is in the basket because its buyer has already answered.
 */
export async function currentOffers(
  productIds: readonly string[],
  edition: Edition,
): Promise<Map<string, OfferDocument>> {
  const ids = [...new Set(productIds)]
  const found = new Map<string, OfferDocument>()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE)
    const { results } = await backend<{ results: { hits: { document: OfferDocument }[] }[] }>(
      "/store/search",
      {
        method: "POST",
        body: {
          entity: "product",
          filters: { id: { $in: some } },
          pagination: { take: some.length },
        },
        edition: { ...edition, adult: true },
      },
    )
    for (const hit of results[0]?.hits ?? []) found.set(hit.document.id, hit.document)
  }
  return found
}
