import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { fromSmallestUnit } from "@ocop/vietnam/card"
import type { Stripe } from "@ocop/vietnam/card"
import { orderNumber, tellStaff } from "./staff"
import { stripe } from "./stripe"
import { words } from "./words"

const WAIT_S = 10
const LEASE_S = 120

/**
 * Writes refunds that somebody made in Stripe's dashboard down as refunds of the order, once each, and tells the staff. A
 * refund of ours carries Medusa's id (see the provider's `refundOnce`); every other one was made there.
 */
export async function recordRefunds(
  container: MedusaContainer,
  { id }: Stripe.PaymentIntent,
  orderId: string,
): Promise<void> {
  await container.resolve(Modules.LOCKING).execute(
    [`order:${orderId}`],
    async () => {
      const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
      const { data } = await stripe().refunds.list({ payment_intent: id, limit: 100 })
      const known = new Set(
        await knex("refund")
          .whereIn(
            "id",
            data.flatMap(({ metadata }) => metadata?.refund_id ?? []),
          )
          .pluck("id"),
      )
      for (const refund of data) {
        if (known.has(refund.metadata?.refund_id) || !isMoneyBack(refund)) continue
        await record(container, id, orderId, refund)
      }
    },
    { timeout: WAIT_S, expire: LEASE_S },
  )
}

const isMoneyBack = ({ status }: Stripe.Refund) => status === "succeeded" || status === "pending"

async function note(knex: Knex, paymentId: string, recording: string | null): Promise<void> {
  await knex("payment")
    .where("id", paymentId)
    .update({
      data: recording
        ? knex.raw("data || jsonb_build_object('recording', ?::text)", [recording])
        : knex.raw("data - 'recording'"),
    })
}

/** The provider sees `recording` in the payment's data, and asks Stripe for no second refund. */
async function record(
  container: MedusaContainer,
  intentId: string,
  orderId: string,
  refund: Stripe.Refund,
): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const [payment] = await knex("payment")
    .select<{ id: string }[]>("id")
    .whereRaw("data ->> 'id' = ?", [intentId])
    .whereNull("deleted_at")
    .whereNotNull("captured_at")
  if (!payment) return
  const amount = fromSmallestUnit(refund.amount, refund.currency)
  await note(knex, payment.id, refund.id)
  try {
    await refundPaymentWorkflow(container).run({
      input: { payment_id: payment.id, amount, note: `Stripe ${refund.id}` },
    })
  } catch (error) {
    await note(knex, payment.id, null)
    throw error
  }
  const number = await orderNumber(container, orderId)
  await tellStaff(container, {
    ...words.refundedAtStripe(number, amount, refund.currency),
    key: `stripe-refund:${refund.id}`,
    order_id: orderId,
  })
}
