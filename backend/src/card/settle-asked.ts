import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { fromSmallestUnit } from "@ocop/vietnam/card"
import type { Stripe } from "@ocop/vietnam/card"
import { followOrder } from "./follow-order"
import { aloneWithOrder } from "./locks"
import { placeOf } from "./place"
import { releaseMoney } from "./release"
import { tellStaff } from "./staff"
import { orderSubject } from "./subject"
import { words } from "./words"

/**
 * Makes what was paid for a change of an order a payment of that order, and takes it. Staff ask for such money by a
 * payment collection of its own, which has no basket that could be completed. Nobody pays more or less than is asked for
 * by now: what does not fit any more goes back, and staff are told. Safe to repeat.
 *
 * @throws when Stripe does not answer
 */
export async function settleAsked(
  container: MedusaContainer,
  intent: Stripe.PaymentIntent,
  orderId: string,
): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await aloneWithOrder(container, orderId, async () => {
    const place = await placeOf(knex, intent)
    if (!place?.session_id || place.payment_id) return
    if (await isAskedFor(knex, place.session_id, orderId)) {
      await container.resolve(Modules.PAYMENT).authorizePaymentSession(place.session_id, {})
      return
    }
    await releaseMoney(container, intent)
    await container.resolve(Modules.PAYMENT).deletePaymentSession(place.session_id)
    const amount = fromSmallestUnit(intent.amount, intent.currency)
    const { about, name } = await orderSubject(container, orderId)
    await tellStaff(container, {
      ...words.notAskedFor(name, amount, intent.currency),
      key: `not-asked-for:${intent.id}`,
      about,
    })
  })
  await followOrder(container, orderId)
}

async function isAskedFor(knex: Knex, sessionId: string, orderId: string): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select from payment_session s
     join payment_collection c on c.id = s.payment_collection_id and c.deleted_at is null
     join "order" o on o.id = :order and o.deleted_at is null and o.status <> 'canceled'
     where s.id = :session and s.amount = c.amount and s.currency_code = c.currency_code
       and c.status in ('not_paid', 'awaiting')`,
    { session: sessionId, order: orderId },
  )
  return rows.length > 0
}
