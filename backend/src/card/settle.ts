import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { eachInTurn } from "@ocop/kit/in-turn"
import type { Stripe } from "@ocop/vietnam/card"
import { cardPayments } from "./card-payments"
import { completeBasket } from "./complete-basket"
import { followOrder } from "./follow-order"
import { giveBack, letLoserGo } from "./give-back"
import { aloneWithOrder } from "./locks"
import { placeOf } from "./place"
import { recordRefunds } from "./record-refunds"
import { releaseMoney } from "./release"
import { settleAsked } from "./settle-asked"
import { stripe } from "./stripe"

/**
 * Makes the shop agree with a payment at Stripe, whatever was told of it and how often: a basket that is paid becomes an
 * order by the store's own completion; what staff asked for after an order becomes a payment of it; money that belongs to
 * neither goes back; refunds made at Stripe are written down. Safe to repeat.
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
  const place = await placeOf(knex, intent)
  if (!place) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`stripe: ${intentId} belongs to no basket of this shop`)
    return
  }
  // First of all: the money of an order is never let go because its session was deleted.
  if (place.payment_id) {
    if (place.order_id) await settleOrder(container, intent, place.order_id)
    return
  }
  if (!place.session_id) await releaseMoney(container, intent)
  else if (place.returning !== null) await giveBack(container, intent, place.returning)
  else if (!isPaid(intent)) return
  else if (place.cart_id) await settleBasket(container, intent, place.cart_id, last)
  else if (place.order_id) await settleAsked(container, intent, place.order_id)
}

/** Told to the shopper when the reason is none that he could understand. */
const UNKNOWN = ""

async function settleBasket(
  container: MedusaContainer,
  intent: Stripe.PaymentIntent,
  cartId: string,
  last: boolean,
): Promise<void> {
  const refusal = await completeBasket(container, cartId).catch((error: unknown) => {
    if (!last) throw error
    return UNKNOWN
  })
  if (refusal !== null) await giveBack(container, intent, refusal)
  else await letLoserGo(container, intent)
}

/** Both, since either may be what the other waits for: a refund that the shop does not know yet bars its own. */
async function settleOrder(
  container: MedusaContainer,
  intent: Stripe.PaymentIntent,
  orderId: string,
): Promise<void> {
  await eachInTurn([
    () => followOrder(container, orderId),
    async () => {
      if (intent.status !== "succeeded") return
      await aloneWithOrder(container, orderId, async () => {
        const payments = await cardPayments(container, orderId)
        const payment = payments.find((one) => one.intent === intent.id)
        if (payment) await recordRefunds(container, payment)
      })
    },
  ])
}

/** The bank holds the money for us, or somebody took it in Stripe's dashboard. */
export const isPaid = ({ status }: Stripe.PaymentIntent): boolean =>
  status === "requires_capture" || status === "succeeded"
