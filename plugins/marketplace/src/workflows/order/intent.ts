import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DollarBasis } from "@ocop/kit/dollars"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"

/**
 * Notes that a cart is about to become an order, before the first write of the completion. An older
 * note keeps its time, which bounds the search for what a killed process left behind.
 *
 * @param dollars what a basket in dollars is derived from: its sellers are owed these prices, whoever finishes the order
 *   and whatever goods and dollars cost by then
 */
export async function noteIntent(
  container: MedusaContainer,
  cartId: string,
  dollars: DollarBasis | null = null,
): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await knex("completion")
    .insert({
      id: generateEntityId(undefined, "cmpl"),
      cart_id: cartId,
      started_at: knex.fn.now(),
      dollars: dollars && JSON.stringify(dollars),
    })
    .onConflict(knex.raw("(cart_id) where deleted_at is null"))
    .merge(["dollars"])
}

/** Forgets the note, when the completion has failed and undone itself, or has been healed. */
export async function forgetIntent(container: MedusaContainer, cartId: string): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await knex("completion").where("cart_id", cartId).delete()
}

/**
 * Carts whose completion neither ended nor undid itself, the oldest first.
 * @param olderThan seconds; keeps away from orders whose own event is still on its way
 */
export async function openIntents(
  container: MedusaContainer,
  limit: number,
  olderThan: number,
): Promise<string[]> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = await knex<{ cart_id: string; started_at: Date }>("completion")
    .select("cart_id")
    .whereRaw("started_at < now() - make_interval(secs => ?)", [olderThan])
    .orderBy("started_at")
    .limit(limit)
  return rows.map((row) => row.cart_id)
}
