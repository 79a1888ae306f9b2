import type Stripe from "stripe"
import { verdictOn, type Verdict } from "./cards.js"
import { holdMoney } from "./charges.js"
import { invalid, StripeFailure } from "./failure.js"
import { type Form, object, text, texts } from "./form.js"
import { type Ledger, newId, now } from "./ledger.js"
import { methodOf } from "./methods.js"

/** In the smallest unit; about half a dollar. https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const LEAST: Record<string, number> = { usd: 50, vnd: 13_000 }
const MOST = 99_999_999

/** Parameters that a shop may set; Stripe refuses unknown ones, and so finds out mistakes. */
const CREATES = new Set([
  "amount",
  "currency",
  "capture_method",
  "payment_method_types",
  "metadata",
  "description",
  "expand",
])

export function create(ledger: Ledger, form: Form): Stripe.PaymentIntent {
  const unknown = Object.keys(form).find((name) => !CREATES.has(name))
  if (unknown)
    throw invalid(`Received unknown parameter: ${unknown}`, "parameter_unknown", { param: unknown })
  const currency = text(form, "currency")
  if (!currency)
    throw invalid("Missing required param: currency.", "parameter_missing", { param: "currency" })
  const id = newId("pi")
  const intent = {
    id,
    object: "payment_intent",
    amount: amountOf(form, currency),
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: text(form, "capture_method") === "manual" ? "manual" : "automatic",
    client_secret: `${id}_${newId("secret")}`,
    confirmation_method: "automatic",
    created: now(),
    currency,
    customer: null,
    description: text(form, "description") ?? null,
    invoice: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    metadata: texts(object(form, "metadata")),
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: Object.values(texts(object(form, "payment_method_types"))),
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "requires_payment_method",
    transfer_data: null,
    transfer_group: null,
  } satisfies Stripe.PaymentIntent as Stripe.PaymentIntent
  ledger.intents.set(id, intent)
  ledger.emit("payment_intent.created", intent)
  return intent
}

export function update(ledger: Ledger, id: string, form: Form): Stripe.PaymentIntent {
  const intent = ledger.intent(id)
  expectStatus(
    intent,
    ["requires_payment_method", "requires_confirmation", "requires_action"],
    "updated",
  )
  if (text(form, "amount")) intent.amount = amountOf(form, intent.currency)
  Object.assign(intent.metadata, texts(object(form, "metadata")))
  return intent
}

/** As Stripe.js confirms with the client secret, or a shop's server with its key. */
export function confirm(
  ledger: Ledger,
  id: string,
  form: Form,
  authenticationUrl: string,
): Stripe.PaymentIntent {
  const intent = ledger.intent(id)
  expectStatus(
    intent,
    ["requires_payment_method", "requires_confirmation", "requires_action"],
    "confirmed",
  )
  const method = methodOf(ledger, form)
  intent.payment_method = method.id
  intent.last_payment_error = null
  const verdict = verdictOn(ledger.numbers.get(method.id) ?? "")
  if (!verdict.authentication) return settle(ledger, intent, verdict)
  intent.status = "requires_action"
  intent.next_action = {
    type: "redirect_to_url",
    redirect_to_url: { url: authenticationUrl, return_url: text(form, "return_url") ?? null },
  }
  ledger.emit("payment_intent.requires_action", intent)
  return intent
}

/** What the holder answered when the bank asked who he is. */
export function authenticate(ledger: Ledger, id: string, succeed: boolean): Stripe.PaymentIntent {
  const intent = ledger.intent(id)
  expectStatus(intent, ["requires_action"], "authenticated")
  intent.next_action = null
  const method = String(intent.payment_method)
  if (succeed) return settle(ledger, intent, verdictOn(ledger.numbers.get(method) ?? ""))
  return declineWith(ledger, intent, {
    code: "payment_intent_authentication_failure",
    message: "The provided PaymentMethod has failed authentication.",
  })
}

export function capture(ledger: Ledger, id: string, form: Form): Stripe.PaymentIntent {
  const intent = ledger.intent(id)
  expectStatus(intent, ["requires_capture"], "captured")
  const amount = Number(text(form, "amount_to_capture") ?? intent.amount_capturable)
  if (!(amount > 0) || amount > intent.amount_capturable)
    throw invalid("amount_to_capture is more than can be captured.", "amount_too_large")
  take(ledger, intent, amount)
  return intent
}

export function cancel(ledger: Ledger, id: string): Stripe.PaymentIntent {
  const intent = ledger.intent(id)
  expectStatus(
    intent,
    ["requires_payment_method", "requires_confirmation", "requires_action", "requires_capture"],
    "canceled",
  )
  intent.status = "canceled"
  intent.canceled_at = now()
  intent.amount_capturable = 0
  intent.next_action = null
  ledger.emit("payment_intent.canceled", intent)
  return intent
}

function settle(
  ledger: Ledger,
  intent: Stripe.PaymentIntent,
  verdict: Verdict,
): Stripe.PaymentIntent {
  if (verdict.decline) return declineWith(ledger, intent, verdict.decline)
  holdMoney(ledger, intent)
  intent.next_action = null
  intent.amount_capturable = intent.amount
  if (intent.capture_method === "manual") {
    intent.status = "requires_capture"
    ledger.emit("payment_intent.amount_capturable_updated", intent)
  } else {
    take(ledger, intent, intent.amount)
  }
  return intent
}

function take(ledger: Ledger, intent: Stripe.PaymentIntent, amount: number): void {
  const charge = ledger.chargeOf(intent)
  if (charge) Object.assign(charge, { captured: true, amount_captured: amount })
  intent.status = "succeeded"
  intent.amount_received = amount
  intent.amount_capturable = 0
  ledger.emit("payment_intent.succeeded", intent)
}

function declineWith(
  ledger: Ledger,
  intent: Stripe.PaymentIntent,
  decline: NonNullable<Verdict["decline"]>,
): never {
  const method = ledger.method(String(intent.payment_method))
  intent.status = "requires_payment_method"
  intent.payment_method = null
  intent.last_payment_error = {
    type: "card_error",
    ...decline,
    payment_method: method,
  }
  ledger.emit("payment_intent.payment_failed", intent)
  throw new StripeFailure(402, { type: "card_error", ...decline, payment_intent: intent })
}

function amountOf(form: Form, currency: string): number {
  const amount = Number(text(form, "amount"))
  if (!Number.isInteger(amount) || amount < 1)
    throw invalid("Invalid positive integer", "parameter_invalid_integer", { param: "amount" })
  if (amount < (LEAST[currency] ?? 1))
    throw invalid("Amount must convert to at least 50 cents.", "amount_too_small", {
      param: "amount",
    })
  if (amount > MOST)
    throw invalid("Amount must be no more than 8 digits.", "amount_too_large", { param: "amount" })
  return amount
}

function expectStatus(
  intent: Stripe.PaymentIntent,
  allowed: Stripe.PaymentIntent.Status[],
  done: string,
): void {
  if (allowed.includes(intent.status)) return
  throw invalid(
    `This PaymentIntent could not be ${done} because it has a status of ${intent.status}.`,
    "payment_intent_unexpected_state",
    { payment_intent: intent },
  )
}
