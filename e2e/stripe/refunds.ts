import type Stripe from "stripe"
import { invalid } from "./failure.js"
import { type Form, object, text, texts } from "./form.js"
import { type Ledger, newId, now } from "./ledger.js"

/** Gives money back; never more than was taken. */
export function create(ledger: Ledger, form: Form): Stripe.Refund {
  const intent = ledger.intent(text(form, "payment_intent") ?? "")
  const charge = ledger.chargeOf(intent)
  if (!charge?.captured)
    throw invalid("This PaymentIntent has no successful charge to refund.", "charge_not_captured")
  const left = charge.amount_captured - charge.amount_refunded
  if (left === 0)
    throw invalid(`Charge ${charge.id} has already been refunded.`, "charge_already_refunded")
  const amount = Number(text(form, "amount") ?? left)
  if (!Number.isInteger(amount) || amount < 1)
    throw invalid("Invalid positive integer", "parameter_invalid_integer", { param: "amount" })
  if (amount > left)
    throw invalid(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`)
  const refund = {
    id: newId("re"),
    object: "refund",
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: now(),
    currency: charge.currency,
    metadata: texts(object(form, "metadata")),
    payment_intent: intent.id,
    reason: "requested_by_customer",
    receipt_number: null,
    source_transfer_reversal: null,
    status: "succeeded",
    transfer_reversal: null,
  } satisfies Stripe.Refund
  ledger.refunds.set(refund.id, refund)
  charge.amount_refunded += amount
  charge.refunded = charge.amount_refunded === charge.amount_captured
  ledger.emit("charge.refunded", charge)
  return refund
}

/** The holder's bank does not take the money, days after it was sent: it is the shop's again. */
export function fail(ledger: Ledger, id: string): Stripe.Refund {
  const refund = ledger.refund(id)
  const charge = ledger.charge(String(refund.charge))
  refund.status = "failed"
  refund.failure_reason = "expired_or_canceled_card"
  charge.amount_refunded -= refund.amount
  charge.refunded = false
  ledger.emit("charge.refund.updated", refund)
  ledger.emit("refund.updated", refund)
  return refund
}

export function update(ledger: Ledger, id: string, form: Form): Stripe.Refund {
  const refund = ledger.refund(id)
  refund.metadata = { ...refund.metadata, ...texts(object(form, "metadata")) }
  return refund
}

export function list(ledger: Ledger, query: Form): Stripe.ApiList<Stripe.Refund> {
  const intent = text(query, "payment_intent")
  // The newest first, as Stripe lists everything.
  const data = (intent ? ledger.refundsOf(intent) : [...ledger.refunds.values()]).reverse()
  return { object: "list", data, has_more: false, url: "/v1/refunds" }
}
