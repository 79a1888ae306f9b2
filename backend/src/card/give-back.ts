import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { enqueue } from "@ocop/kit/outbox"
import { fromSmallestUnit } from "@ocop/vietnam/card"
import type { Stripe } from "@ocop/vietnam/card"
import { placeOf } from "./place"
import { releaseMoney } from "./release"
import { CARD_RETURNED } from "./topics"

/** Payload of `CARD_RETURNED`. */
export type ReturnedMoney = {
  cart_id: string
  amount: number
  currency_code: string
  /** In the basket's language; empty when there is none to tell. */
  reason: string
}

/** Seconds to wait for a completion that is under way, and until the lock frees itself. */
const WAIT_S = 30
const LEASE_S = 120

/**
 * Gives the money of a basket back that cannot be ordered, takes the payment off the basket, and has its shopper told.
 * Under the basket's lock, so that no completion places an order on that money meanwhile. What is decided is written down
 * first: whatever dies here is taken up again, and the basket is not tried once more.
 *
 * @param reason in the basket's language
 */
export async function giveBack(
  container: MedusaContainer,
  intent: Stripe.PaymentIntent,
  reason: string,
): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const cartId = (await placeOf(knex, intent))?.cart_id
  if (!cartId) return
  await container.resolve(Modules.LOCKING).execute(
    [cartId],
    async () => {
      const place = await placeOf(knex, intent)
      if (!place?.session_id || place.order_id) return
      await knex.raw(
        `update payment_session set metadata = coalesce(metadata, '{}') || jsonb_build_object('returning', ?::text)
         where id = ?`,
        [reason, place.session_id],
      )
      await releaseMoney(container, intent)
      const payload: ReturnedMoney = {
        cart_id: cartId,
        amount: fromSmallestUnit(intent.amount, intent.currency),
        currency_code: intent.currency,
        reason,
      }
      await enqueue(knex, [{ topic: CARD_RETURNED, key: place.session_id, payload }])
      await container.resolve(Modules.PAYMENT).deletePaymentSession(place.session_id)
    },
    { timeout: WAIT_S, expire: LEASE_S },
  )
}

/**
 * Lets go of a payment that its basket was not ordered on: of two that were begun at once, the order stands on the other.
 * Nothing when the order is this payment's, or there is none (yet).
 */
export async function letLoserGo(
  container: MedusaContainer,
  intent: Stripe.PaymentIntent,
): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const place = await placeOf(knex, intent)
  if (!place?.session_id || !place.order_id || place.payment_id) return
  await releaseMoney(container, intent)
  await container.resolve(Modules.PAYMENT).deletePaymentSession(place.session_id)
}
