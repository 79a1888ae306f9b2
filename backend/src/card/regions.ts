import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { CARD_PROVIDER_ID } from "@ocop/vietnam/card"
import { environment } from "../config/environment"

/**
 * Offers cards in every region while there is a key of Stripe, and nowhere without one: a database that was filled
 * before gets them at the next start, and loses them. Without the key nobody can cancel a session that is open, and its
 * basket could not be changed any more: such sessions are taken off. Safe to repeat.
 */
export async function offerCards(container: MedusaContainer): Promise<void> {
  const taken = environment(process.env).stripe !== undefined
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const { data: regions } = await query.graph({
    entity: "region",
    fields: ["id", "payment_providers.id"],
  })
  const wrong = regions.filter(
    ({ payment_providers }) =>
      (payment_providers ?? []).some(
        (provider: { id: string } | null) => provider?.id === CARD_PROVIDER_ID,
      ) !== taken,
  )
  const links = wrong.map(({ id }) => ({
    [Modules.REGION]: { region_id: id },
    [Modules.PAYMENT]: { payment_provider_id: CARD_PROVIDER_ID },
  }))
  if (links.length > 0) await (taken ? link.create(links) : link.dismiss(links))
  if (!taken) await dropOpenSessions(container)
}

async function dropOpenSessions(container: MedusaContainer): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await knex("payment_session")
    .where("provider_id", CARD_PROVIDER_ID)
    .whereNotExists(knex("payment").whereRaw("payment.payment_session_id = payment_session.id"))
    .delete()
}
