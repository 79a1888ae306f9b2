import "server-only"
import type { Edition } from "@/i18n/edition"
import { searchProducts } from "@/lib/api/catalogue"
import { listProvinces } from "@/lib/api/places"
import { listAllSellers } from "@/lib/api/sellers"
import { listGroups } from "@/lib/api/taxonomy"
import type { ProductGroup, Province, SearchAnswer } from "@/lib/api/types"
import { slugsOfToday } from "@/lib/places/merged"
import { cardWords, nameOf } from "@/lib/words"
import type { SearchState } from "./state"

export interface SearchPageData {
  /** What was asked for, by names of today: a link of before a merger finds what was meant. */
  state: SearchState
  answer: SearchAnswer
  provinces: Province[]
  groups: ProductGroup[]
  /** Names by handle, for the sellers facet. */
  sellers: Map<string, string>
}

/** What the result page shows. All but the search itself comes from the cache. */
export async function loadSearchPage(
  asked: SearchState,
  edition: Edition,
): Promise<SearchPageData> {
  const provinces = await listProvinces(edition)
  const tinh = slugsOfToday(asked.filters.tinh, provinces)
  const state = { ...asked, filters: { ...asked.filters, tinh } }
  const [answer, groups, sellers] = await Promise.all([
    searchProducts(state, edition),
    listGroups(edition),
    listAllSellers(edition),
  ])
  const names = new Map(sellers.map((seller) => [seller.handle, nameOf(seller, edition.locale)]))
  for (const card of answer.cards)
    names.set(card.seller_handle, cardWords(card, edition.locale).seller)
  return { state, answer, provinces, groups, sellers: names }
}
