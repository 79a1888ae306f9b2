import "server-only"
import type { Edition } from "@/i18n/edition"
import { backend } from "./fetch"
import type { Seller } from "./types"

const kept = (tag: string) => ({ seconds: 60, tags: ["sellers", tag] })

/** Sellers that are open, in pages of 100. */
export async function listSellers(
  edition: Edition,
  offset = 0,
): Promise<{ sellers: Seller[]; count: number }> {
  return backend(`/store/sellers?limit=100&offset=${offset}`, { edition, cache: kept("sellers") })
}

/** More than a page of names is no longer an index; then the search finds sellers. */
const MOST_LISTED = 1_000

/** Every open seller, up to a thousand. */
export async function listAllSellers(edition: Edition): Promise<Seller[]> {
  const first = await listSellers(edition)
  const all = [...first.sellers]
  while (all.length < Math.min(first.count, MOST_LISTED)) {
    const { sellers } = await listSellers(edition, all.length)
    if (sellers.length === 0) break
    all.push(...sellers)
  }
  return all
}

/** @throws ApiError not_found */
export async function getSeller(handle: string, edition: Edition): Promise<Seller> {
  const answer = await backend<{ seller: Seller }>(`/store/sellers/${encodeURIComponent(handle)}`, {
    edition,
    cache: kept(`seller:${handle}`),
  })
  return answer.seller
}
