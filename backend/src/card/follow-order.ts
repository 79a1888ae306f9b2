import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { eachInTurn } from "@ocop/kit/in-turn"
import { capture, dropUnfinished, takeHeld } from "./capture"
import { type CardPayment, cardPayments } from "./card-payments"
import { countRefunds } from "./count-money"
import { aloneWithOrder } from "./locks"
import { recordRefunds } from "./record-refunds"
import { refundRest } from "./refund"
import { stripe } from "./stripe"

/**
 * Has the money of an order follow the order: taken from the card as soon as it stands, let go or given back when it was
 * cancelled and that failed then. Under the lock that a cancellation takes, so that of both one comes first. Safe to repeat.
 *
 * @throws when Stripe refuses or does not answer, after all payments of the order have been looked at
 */
export async function followOrder(container: MedusaContainer, orderId: string): Promise<void> {
  await aloneWithOrder(container, orderId, async () => {
    const payments = await cardPayments(container, orderId)
    await eachInTurn(payments.map((payment) => () => follow(container, payment)))
  })
}

async function follow(container: MedusaContainer, payment: CardPayment): Promise<void> {
  if (payment.order_status !== "canceled") {
    if (payment.live) await capture(container, payment)
    return
  }
  await undo(container, payment)
  await countRefunds(container, payment)
}

async function undo(container: MedusaContainer, payment: CardPayment): Promise<void> {
  if (!payment.captured_at) {
    // A capture that is not recorded was perhaps done, and one that is written down but not finished perhaps not.
    const { status } = await stripe().paymentIntents.retrieve(payment.intent)
    if (status !== "succeeded") {
      await dropUnfinished(container, payment)
      await container.resolve(Modules.PAYMENT).cancelPayment(payment.id)
      return
    }
    await takeHeld(container, payment)
  }
  // What was given back in Stripe's dashboard cannot be given back once more.
  await recordRefunds(container, payment)
  await refundRest(container, payment)
}
