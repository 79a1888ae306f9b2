import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { eachInTurn } from "@ocop/kit/in-turn"
import type { Stripe } from "@ocop/vietnam/card"
import { isLost, tellOfLost } from "./lost-refund"
import { placeOf } from "./place"
import { stripe } from "./stripe"
import { subjectOf } from "./subject"

/**
 * Lets go of what the bank holds for us, and sends back what was taken. What did not reach the card is not sent to it again,
 * and nothing in Medusa says that it was given back: the staff are told, with whom to ask. Safe to repeat.
 *
 * @throws when Stripe refuses or does not answer
 */
export async function releaseMoney(
  container: MedusaContainer,
  { id }: Stripe.PaymentIntent,
): Promise<void> {
  const intent = await stripe().paymentIntents.retrieve(id)
  if (intent.status === "canceled") return
  if (intent.status !== "succeeded") {
    await stripe().paymentIntents.cancel(id)
    return
  }
  const { data: refunds } = await stripe().refunds.list({ payment_intent: id, limit: 100 })
  const sent = refunds.reduce((sum, { amount }) => sum + amount, 0)
  if (sent < intent.amount_received) refunds.push(await sendBack(intent, sent))
  await tellOfAll(container, intent, refunds.filter(isLost))
}

function sendBack({ id, amount_received }: Stripe.PaymentIntent, sent: number) {
  return stripe().refunds.create(
    { payment_intent: id, amount: amount_received - sent },
    { idempotencyKey: `release:${id}:${sent}` },
  )
}

async function tellOfAll(
  container: MedusaContainer,
  intent: Stripe.PaymentIntent,
  lost: readonly Stripe.Refund[],
): Promise<void> {
  if (lost.length === 0) return
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const place = await placeOf(knex, intent)
  if (!place) return
  const subject = await subjectOf(container, place)
  await eachInTurn(lost.map((refund) => () => tellOfLost(container, subject, intent.id, refund)))
}
