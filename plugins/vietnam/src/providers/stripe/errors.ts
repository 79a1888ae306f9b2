import { MedusaError } from "@medusajs/framework/utils"
import Stripe from "stripe"
import { type CardRefusal, cardRefusalOf } from "../../checkout/card"

/** Refuses by a code that the application puts into the shopper's words. */
export function refused(code: CardRefusal | "payment_cancelled"): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, `payment: ${code}`, code)
}

/** Nobody knows whether it was done: no answer came, or one that says nothing. */
export const isUncertain = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeConnectionError ||
  error instanceof Stripe.errors.StripeAPIError ||
  error instanceof Stripe.errors.StripeRateLimitError

/** Stripe does not take the shop's key, or not for this: nothing was done, and no shopper can help it. */
export const isShutOut = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeAuthenticationError ||
  error instanceof Stripe.errors.StripePermissionError

/**
 * What an error of Stripe's means to whoever asked; errors of our own go on as they are. Stripe's own sentence, which may
 * name the shop's key or its account, is read by staff alone.
 */
export function told(error: unknown, listener: "shopper" | "staff"): unknown {
  if (!(error instanceof Stripe.errors.StripeError)) return error
  if (isUncertain(error) || isShutOut(error)) return refused("card_unavailable")
  if (error instanceof Stripe.errors.StripeCardError) return refused(cardRefusalOf(error))
  const refusal = cardRefusalOf(error)
  if (refusal === "card_amount") return refused(refusal)
  if (listener === "shopper") return refused("card_unavailable")
  return new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `stripe: ${error.code ?? error.type}: ${error.message}`,
  )
}

/** The intent that an error is about, when it is in another state than was thought. */
export function unexpectedIntent(error: unknown): Stripe.PaymentIntent | null {
  if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) return null
  if (error.code !== "payment_intent_unexpected_state") return null
  return error.payment_intent ?? null
}

/** There is no such object, for example since the key is of another account than the one before. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeError && error.code === "resource_missing"
