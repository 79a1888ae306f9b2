import type Stripe from "stripe"
import { isCardNumber, numberOf } from "./cards.js"
import { invalid, StripeFailure } from "./failure.js"
import { type Form, object, text } from "./form.js"
import { type Ledger, newId, now } from "./ledger.js"

/**
 * The payment method that a confirmation names, or describes as Stripe.js does.
 * @throws StripeFailure when it does neither, or the number is no card's
 */
export function methodOf(ledger: Ledger, form: Form): Stripe.PaymentMethod {
  const name = text(form, "payment_method")
  if (name) {
    const number = numberOf(name)
    return number ? newCard(ledger, number, {}) : ledger.method(name)
  }
  const data = object(form, "payment_method_data")
  const card = object(data, "card")
  const number = text(card, "number")?.replaceAll(" ", "")
  if (!number) {
    throw invalid(
      "You cannot confirm this PaymentIntent because it's missing a payment method.",
      "parameter_missing",
    )
  }
  if (!isCardNumber(number)) {
    throw new StripeFailure(402, {
      type: "card_error",
      code: "incorrect_number",
      message: "Your card number is incorrect.",
      param: "number",
    })
  }
  return newCard(ledger, number, card)
}

function newCard(ledger: Ledger, number: string, card: Form): Stripe.PaymentMethod {
  const method = {
    id: newId("pm"),
    object: "payment_method",
    type: "card",
    allow_redisplay: "unspecified",
    billing_details: { address: null, email: null, name: null, phone: null },
    card: {
      brand: number.startsWith("5") ? "mastercard" : "visa",
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
      country: "US",
      display_brand: null,
      exp_month: Number(text(card, "exp_month") ?? 12),
      exp_year: Number(text(card, "exp_year") ?? 2040),
      fingerprint: number.slice(-4),
      funding: "credit",
      generated_from: null,
      last4: number.slice(-4),
      networks: null,
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: now(),
    customer: null,
    livemode: false,
    metadata: {},
  } satisfies Stripe.PaymentMethod
  ledger.methods.set(method.id, method)
  ledger.numbers.set(method.id, number)
  return method
}
