import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Stripe } from "@ocop/vietnam/card"
import { completeBasket } from "./complete-basket"
import { followOrder } from "./follow-order"
import { giveBack, releaseMoney } from "./give-back"
import { type CardPlace, placeOf } from "./place"
import { recordRefunds } from "./record-refunds"
import { stripe } from "./stripe"

/**
 * Makes the shop agree with a payment at Stripe, whatever was told of it and how often: a basket that is paid becomes an
 * order by the store's own completion; money for which there is no order goes back; refunds made at Stripe are written
 * down. Safe to repeat.
 *
 * @param last when nothing more will be tried: what cannot be ordered by now never will be
 * @throws whatever may be different the next time
 */
export async function settleIntent(
  container: MedusaContainer,
  intentId: string,
  { last }: { last: boolean },
): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const intent = await stripe().paymentIntents.retrieve(intentId)
  const place = await placeOf(knex, intent.metadata)
  if (!place) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`stripe: ${intentId} belongs to no basket of this shop`)
    return
  }
  if (!place.session_id) {
    await releaseMoney(intent)
    return
  }
  if (place.returning) {
    await giveBack(container, intent, place.returning)
    return
  }
  if (place.payment_id) {
    await settleOrder(container, intent, place)
    return
  }
  if (!isPaid(intent) || !place.cart_id) return
  const refusal = await completeBasket(container, place.cart_id).catch((error: unknown) => {
    if (!last) throw error
    return UNKNOWN
  })
  if (refusal !== null) await giveBack(container, intent, refusal)
}

/** Told to the shopper when the reason is none that he could understand. */
const UNKNOWN = ""

async function settleOrder(
  container: MedusaContainer,
  intent: Stripe.PaymentIntent,
  { order_id }: CardPlace,
): Promise<void> {
  if (!order_id) return
  await followOrder(container, order_id)
  if (intent.status === "succeeded") await recordRefunds(container, intent, order_id)
}

/** The bank holds the money for us, or somebody took it in Stripe's dashboard. */
export const isPaid = ({ status }: Stripe.PaymentIntent): boolean =>
  status === "requires_capture" || status === "succeeded"
