import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { eachInTurn } from "@ocop/kit/in-turn"
import { fromSmallestUnit } from "@ocop/vietnam/card"
import type { Stripe } from "@ocop/vietnam/card"
import type { CardPayment } from "./card-payments"
import { isLost, tellOfLost } from "./lost-refund"
import { writeRefundDown } from "./refund"
import { tellStaff } from "./staff"
import { stripe } from "./stripe"
import { orderSubject } from "./subject"
import { words } from "./words"

/**
 * Writes refunds that somebody made in Stripe's dashboard down as refunds of the order, once each, and tells the staff of
 * them, and of those that did not reach the card. A refund of ours carries Medusa's id (see the provider's `refundOnce`);
 * every other one was made there. The caller holds the order's lock.
 */
export async function recordRefunds(
  container: MedusaContainer,
  payment: CardPayment,
): Promise<void> {
  if (!payment.captured_at && !(await isCaptured(container, payment.id))) return
  const { data } = await stripe().refunds.list({ payment_intent: payment.intent, limit: 100 })
  if (data.length === 0) return
  const known = await knownOf(container, data)
  const subject = await orderSubject(container, payment.order_id)
  await eachInTurn(
    data.map((refund) => async () => {
      if (isLost(refund)) await tellOfLost(container, subject, payment.intent, refund)
      if (known.has(refund.metadata?.refund_id) || !isMoneyBack(refund)) return
      const amount = fromSmallestUnit(refund.amount, refund.currency)
      await writeRefundDown(container, payment, { id: refund.id, amount })
      await tellStaff(container, {
        ...words.refundedAtStripe(subject.name, amount, refund.currency),
        key: `stripe-refund:${refund.id}`,
        about: subject.about,
      })
    }),
  )
}

const isMoneyBack = ({ status }: Stripe.Refund) => status === "succeeded" || status === "pending"

async function isCaptured(container: MedusaContainer, paymentId: string): Promise<boolean> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const row = await knex("payment").where("id", paymentId).whereNotNull("captured_at").first("id")
  return row !== undefined
}

async function knownOf(
  container: MedusaContainer,
  refunds: readonly Stripe.Refund[],
): Promise<Set<string | undefined>> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const ids = refunds.flatMap(({ metadata }) => metadata?.refund_id ?? [])
  return new Set(await knex("refund").whereIn("id", ids).whereNull("deleted_at").pluck("id"))
}
