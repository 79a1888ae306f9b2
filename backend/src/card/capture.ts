import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import { enqueue } from "@ocop/kit/outbox"
import { SELLER_ORDER_LIVE } from "@ocop/marketplace/workflows"
import type { CardPayment } from "./card-payments"
import { countCaptures } from "./count-money"

/**
 * Takes the money that the bank holds for an order, and has its sellers told that they can pack. Called again after a
 * crash, it finishes what was begun: Stripe answers a second capture by what the first one did.
 */
export async function capture(container: MedusaContainer, payment: CardPayment): Promise<void> {
  await takeHeld(container, payment)
  await tellSellers(container, payment.order_id)
}

/** Takes what is held, or writes down that it was taken at Stripe already; nobody is told. Safe to repeat. */
export async function takeHeld(container: MedusaContainer, payment: CardPayment): Promise<void> {
  if (!payment.captured_at) {
    await dropUnfinished(container, payment)
    await capturePaymentWorkflow(container).run({ input: { payment_id: payment.id } })
  }
  await countCaptures(container, payment)
}

/** Medusa writes the capture before it asks Stripe; a process that died between both leaves it in the way of the next. */
export async function dropUnfinished(
  container: MedusaContainer,
  { id, captured }: CardPayment,
): Promise<void> {
  if (!MathBN.gt(captured, 0)) return
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await knex("capture").where("payment_id", id).delete()
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
