import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Actor } from "@ocop/kit/audit"
import type { DraftFacts, NewDraft } from "@ocop/marketplace/modules/listing-draft"
import { drafts } from "./draft"
import { shownFacts } from "./shown-facts"

/** A draft that a seller's people begin. */
export interface Beginning {
  seller_id: string
  actor: Actor
  client_key?: string
  /** Of the product that is to be changed. */
  product_id?: string
  start?: DraftFacts["start"]
  /** How many drafts the seller may have under way, where it is fewer than others may. */
  most?: number
  /** Sections that differ from the beginning from what is shown; whole. */
  changed?: DraftFacts
}

/**
 * Begins a draft, or finds the one that was begun: by the same key, or about the same product.
 * @throws NOT_FOUND naming product_id: another seller's is as none; NOT_ALLOWED (`too_many`) naming drafts
 */
export const beginDraft = async (container: MedusaContainer, beginning: Beginning) =>
  drafts(container).begin(await newDraft(container, beginning))

/**
 * What a draft begins with, of a product that is shown what is shown.
 * @throws NOT_FOUND naming product_id
 */
export async function newDraft(
  container: MedusaContainer,
  { product_id, start, changed, ...rest }: Beginning,
): Promise<NewDraft> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const shown = product_id
    ? await shownFacts(knex, { product_id, seller_id: rest.seller_id })
    : { facts: start ? { start } : {}, pictures: [] }
  return {
    ...rest,
    product_id,
    pictures: shown.pictures,
    facts: { ...shown.facts, ...changed },
  }
}
