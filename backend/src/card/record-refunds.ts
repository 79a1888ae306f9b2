import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { fromSmallestUnit } from "@ocop/vietnam/card"
import type { Stripe } from "@ocop/vietnam/card"
import type { CardPayment } from "./card-payments"
import { eachInTurn } from "./in-turn"
import { writeRefundDown } from "./refund"
import { orderNumber, tellStaff } from "./staff"
import { stripe } from "./stripe"
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
  const known = await knownOf(container, data)
  await eachInTurn(
    data.map((refund) => async () => {
      if (isLost(refund)) await tell(container, payment.order_id, refund, "refundFailed")
      if (known.has(refund.metadata?.refund_id) || !isMoneyBack(refund)) return
      const amount = fromSmallestUnit(refund.amount, refund.currency)
      await writeRefundDown(container, payment, { id: refund.id, amount })
      await tell(container, payment.order_id, refund, "refundedAtStripe")
    }),
  )
}

const isMoneyBack = ({ status }: Stripe.Refund) => status === "succeeded" || status === "pending"

/** The holder's bank did not take it: the money is with the shop again, while Medusa says that it is given back. */
const isLost = ({ status }: Stripe.Refund) => status === "failed" || status === "canceled"

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

const KEYS = { refundFailed: "refund-failed", refundedAtStripe: "stripe-refund" } as const

async function tell(
  container: MedusaContainer,
  orderId: string,
  { id, amount, currency }: Stripe.Refund,
  what: keyof typeof KEYS,
): Promise<void> {
  const number = await orderNumber(container, orderId)
  await tellStaff(container, {
    ...words[what](number, fromSmallestUnit(amount, currency), currency),
    key: `${KEYS[what]}:${id}`,
    order_id: orderId,
  })
}
