import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { type DraftFacts, OPEN, WRITABLE } from "@ocop/marketplace/modules/listing-draft"
import { drafts } from "../listings/draft"
import { productViews } from "../listings/shelf/product-view"
import { shownFacts } from "../listings/shown-facts"
import { type Good, goodOf } from "./good"

/**
 * What the keys of a table stand for: the seller's products, by their own key or that of the changed version under way, and
 * drafts of new ones; another seller's are as none.
 *
 * @returns by key; what stands for nothing is left out
 */
export async function standingOf(
  container: MedusaContainer,
  seller_id: string,
  keys: readonly string[],
): Promise<Map<string, Good>> {
  if (keys.length === 0) return new Map()
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const named = await drafts(container).listListingDrafts(
    { id: [...keys], seller_id },
    { take: keys.length },
  )
  const productOf = new Map(named.map(({ id, product_id }) => [id, product_id]))
  const views = await productViews(knex, {
    product_ids: [...new Set(keys.flatMap((key) => productOf.get(key) ?? key))],
    seller_id,
  })
  const changes = await openOf(
    container,
    views.map(({ id }) => id),
  )
  const products = new Map<string, Good>()
  for (const view of views) {
    const change = changes.get(view.id)
    products.set(
      view.id,
      goodOf(
        {
          product_id: view.id,
          draft_id: change?.id ?? null,
          facts: change?.facts ?? (await factsOf(knex, view.id, seller_id)) ?? {},
          versions: change?.versions ?? {},
          writable: !change || isWritable(change.status),
        },
        view,
      ),
    )
  }
  const found = new Map<string, Good>()
  for (const draft of named) {
    const product = draft.product_id ? products.get(draft.product_id) : undefined
    const of = {
      product_id: null,
      draft_id: draft.id,
      facts: draft.facts as DraftFacts,
      versions: draft.versions,
      writable: isWritable(draft.status),
    }
    found.set(draft.id, product ?? goodOf(of, null))
  }
  for (const [id, product] of products) found.set(id, product)
  return found
}

const isWritable = (status: string) => (WRITABLE as readonly string[]).includes(status)

async function factsOf(
  knex: Knex,
  product_id: string,
  seller_id: string,
): Promise<DraftFacts | null> {
  try {
    return (await shownFacts(knex, { product_id, seller_id })).facts
  } catch (error) {
    // Taken away since the statement before.
    if (MedusaError.isMedusaError(error) && error.type === MedusaError.Types.NOT_FOUND) return null
    throw error
  }
}

/** The changed versions under way, by their products. */
async function openOf(container: MedusaContainer, product_ids: string[]) {
  if (product_ids.length === 0) return new Map()
  const open = await drafts(container).listListingDrafts(
    { product_id: product_ids, status: [...OPEN] },
    { take: product_ids.length },
  )
  return new Map(
    open.flatMap((draft) => (draft.product_id ? [[draft.product_id, draft] as const] : [])),
  )
}
