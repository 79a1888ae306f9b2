import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import { enqueue } from "@ocop/kit/outbox"
import { SELLER_ORDER_LIVE } from "@ocop/marketplace/workflows"
import type { CardPayment } from "./follow-order"

/**
 * Takes the money that the bank holds for an order, and has its sellers told that they can pack. Called again after a
 * crash, it finishes what was begun: Stripe answers a second capture by what the first one did.
 */
export async function capture(container: MedusaContainer, payment: CardPayment): Promise<void> {
  if (!payment.captured_at) {
    if (MathBN.gt(payment.captured, 0)) await dropUnfinished(container, payment.id)
    await capturePaymentWorkflow(container).run({ input: { payment_id: payment.id } })
  }
  await countCaptures(container, payment)
  await tellSellers(container, payment.order_id)
}

/** Medusa writes the capture before it asks Stripe; a process that died between both leaves it in the way of the next. */
async function dropUnfinished(container: MedusaContainer, paymentId: string): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await knex("capture").where("payment_id", paymentId).delete()
}

/** Adds what a process that died right after the capture did not: what the order was paid. */
async function countCaptures(
  container: MedusaContainer,
  { id, order_id }: CardPayment,
): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{
    rows: { reference_id: string; amount: string; currency_code: string }[]
  }>(
    `select c.id as reference_id, c.amount::text as amount, p.currency_code
     from capture c join payment p on p.id = c.payment_id
     where p.id = ? and c.deleted_at is null and not exists (
       select from order_transaction t where t.reference_id = c.id and t.reference = 'capture' and t.deleted_at is null)`,
    [id],
  )
  if (rows.length === 0) return
  await container
    .resolve(Modules.ORDER)
    .addOrderTransactions(rows.map((row) => ({ ...row, order_id, reference: "capture" })))
}

/** They were told nothing while the money was only held (`sellers/notices.ts`); who was told is not told again. */
async function tellSellers(container: MedusaContainer, orderId: string): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const parts = await knex("seller_order")
    .select<{ id: string }[]>("id")
    .where("order_id", orderId)
    .whereNull("deleted_at")
  await enqueue(
    knex,
    parts.map(({ id }) => ({
      topic: SELLER_ORDER_LIVE,
      key: id,
      payload: { order_id: orderId },
    })),
  )
}
