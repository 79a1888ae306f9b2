import "server-only"
import type { Edition } from "@/i18n/edition"
import { searchProducts } from "@/lib/api/catalogue"
import { backend } from "@/lib/api/fetch"
import { cardFields, type ProductCard } from "@/lib/api/types"
import { emptySearch } from "@/lib/search/state"

/** A decision's number as offices write it: "2361/QĐ-BNNMT". */
const DECISION = /^\d{1,6}\s*\/\s*Q[ĐD]/iu
const SHOWN = 50

/**
 * What is on file for a decision number (`exact`), or for a product or seller by its words.
 * One decision covers many products, so a number may find several.
 */
export async function checkCertificates(
  q: string,
  edition: Edition,
): Promise<{ cards: ProductCard[]; exact: boolean }> {
  if (!DECISION.test(q)) {
    const { cards } = await searchProducts({ ...emptySearch(), q }, edition)
    return { cards, exact: false }
  }
  const number = q.replace(/\s+/g, "").toUpperCase().replace("/QD", "/QĐ")
  const { results } = await backend<{ results: { hits: { document: ProductCard }[] }[] }>(
    "/store/search",
    {
      method: "POST",
      body: {
        entity: "product",
        fields: [...cardFields],
        filters: { decision_key: number },
        pagination: { take: SHOWN, order: { stars: "DESC" } },
      },
      edition,
      cache: { seconds: 60, tags: ["catalogue"] },
    },
  )
  return { cards: (results[0]?.hits ?? []).map((hit) => hit.document), exact: true }
}
