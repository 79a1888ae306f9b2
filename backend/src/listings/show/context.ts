import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import type { DraftFacts } from "@ocop/marketplace/modules/listing-draft"
import { type Plan, planOf, type SetPlace } from "./plan"

/** An approved draft, as far as showing it goes. */
export interface Approved {
  id: string
  seller_id: string
  product_id: string | null
  facts: DraftFacts
  /** In their order. */
  pictures: string[]
}

/** What each part of showing a draft works with. */
export interface Showing {
  container: MedusaContainer
  knex: Knex
  draft: Approved
  plan: Plan
  set: SetPlace
  shop: { sales_channel_id: string; stock_location_id: string; shipping_profile_id: string }
}

/** @throws UNEXPECTED_STATE when the shop was not set up, or has no category for the draft's set */
export async function showingOf(container: MedusaContainer, draft: Approved): Promise<Showing> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const plan = planOf(draft)
  return {
    container,
    knex,
    draft,
    plan,
    set: await setPlace(knex, plan.speciality.set_code),
    shop: await shopOf(container),
  }
}

async function setPlace(knex: Knex, set_code: string): Promise<SetPlace> {
  const { rows } = await knex.raw<{ rows: SetPlace[] }>(
    `select c.handle as set_slug, g.handle as group_slug, array[g.id, c.id] as category_ids
     from product_category c join product_category g on g.id = c.parent_category_id and g.deleted_at is null
     where c.metadata ->> 'set_code' = ? and c.deleted_at is null limit 1`,
    [set_code],
  )
  if (!rows[0]) throw missing(`category of set ${set_code}`)
  return rows[0]
}

/** One channel, one location and one profile for all goods that are sent: docs/adr/0006. */
async function shopOf(container: MedusaContainer): Promise<Showing["shop"]> {
  const [[store], [location], [profile]] = await Promise.all([
    container.resolve(Modules.STORE).listStores({}, { take: 1 }),
    container.resolve(Modules.STOCK_LOCATION).listStockLocations({}, { take: 1 }),
    container.resolve(Modules.FULFILLMENT).listShippingProfiles({ type: "default" }, { take: 1 }),
  ])
  if (!store?.default_sales_channel_id) throw missing("sales channel")
  if (!location) throw missing("stock location")
  if (!profile) throw missing("shipping profile")
  return {
    sales_channel_id: store.default_sales_channel_id,
    stock_location_id: location.id,
    shipping_profile_id: profile.id,
  }
}

const missing = (what: string) =>
  new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `The shop has no ${what}`)
