import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { type CardPayment, cardPayments } from "./card-payments"
import { aloneWithRefunds } from "./locks"

/** Gives back all of a cancelled order's payment that was not given back yet. The caller holds the order's lock. */
export async function refundRest(container: MedusaContainer, payment: CardPayment): Promise<void> {
  await aloneWithRefunds(container, payment.id, async () => {
    const now = (await cardPayments(container, payment.order_id)).find(
      ({ id }) => id === payment.id,
    )
    const owed = MathBN.sub(now?.captured ?? 0, now?.refunded ?? 0)
    if (!MathBN.gt(owed, 0)) return
    await forgetRecording(container, payment.id)
    await container.resolve(Modules.PAYMENT).refundPayment({ payment_id: payment.id, amount: owed })
  })
}

/**
 * Writes a refund that was made at Stripe down as one of Medusa's: the provider sees `recording` in the payment's data,
 * and asks Stripe for no second one. The caller holds the order's lock.
 *
 * @param made Stripe's id of the refund, and its amount in the unit of the currency
 */
export async function writeRefundDown(
  container: MedusaContainer,
  payment: CardPayment,
  made: { id: string; amount: number },
): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const input = { payment_id: payment.id, amount: made.amount, note: `Stripe ${made.id}` }
  // Under the lock of a refund in Medusa Admin, which would else be taken for the one that is written down.
  await aloneWithRefunds(container, payment.id, async () => {
    await knex("payment")
      .where("id", payment.id)
      .update("data", knex.raw("data || jsonb_build_object('recording', ?::text)", [made.id]))
    try {
      // Medusa's workflow also lowers what is to be paid, which it refuses to do of an order that is cancelled.
      if (payment.order_status === "canceled")
        await container.resolve(Modules.PAYMENT).refundPayment(input)
      else await refundPaymentWorkflow(container).run({ input })
    } finally {
      await forgetRecording(container, payment.id)
    }
  })
}

/**
 * Forgets which refund was being written down when a process died: the next one is another. The caller holds the lock of
 * the payment's refunds.
 */
export async function forgetRecording(
  container: MedusaContainer,
  paymentId: string,
): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await knex("payment")
    .where("id", paymentId)
    .whereRaw("data ->> 'recording' is not null")
    .update("data", knex.raw("data - 'recording'"))
}
