/**
 * Why a card could not be used, as codes that a shop can put into words. Stripe's own list is longer than what helps a
 * shopper, and some of it must not be told: whoever holds a stolen card is not to learn that it is known.
 * https://docs.stripe.com/declines/codes
 */

export const CARD_REFUSALS = [
  "card_declined",
  "card_insufficient_funds",
  "card_expired",
  "card_incorrect_cvc",
  "card_incorrect_number",
  "card_authentication_required",
  "card_processing_error",
  "card_processing",
  "card_unconfirmed",
  "card_unavailable",
  "card_amount",
] as const

export type CardRefusal = (typeof CARD_REFUSALS)[number]

/** As much of Stripe's error as decides; Stripe.js and the API name both fields alike. */
export interface CardError {
  code?: string | null
  decline_code?: string | null
}

const BY_CODE: Record<string, CardRefusal> = {
  insufficient_funds: "card_insufficient_funds",
  withdrawal_count_limit_exceeded: "card_insufficient_funds",
  card_velocity_exceeded: "card_insufficient_funds",
  expired_card: "card_expired",
  invalid_expiry_month: "card_expired",
  invalid_expiry_year: "card_expired",
  invalid_expiry_month_past: "card_expired",
  invalid_expiry_year_past: "card_expired",
  incorrect_cvc: "card_incorrect_cvc",
  invalid_cvc: "card_incorrect_cvc",
  incorrect_number: "card_incorrect_number",
  invalid_number: "card_incorrect_number",
  authentication_required: "card_authentication_required",
  payment_intent_authentication_failure: "card_authentication_required",
  processing_error: "card_processing_error",
  try_again_later: "card_processing_error",
  issuer_not_available: "card_processing_error",
  reenter_transaction: "card_processing_error",
  amount_too_small: "card_amount",
  amount_too_large: "card_amount",
}

/** What the bank said counts before what Stripe did; all that is not listed is `card_declined`. */
export function cardRefusalOf({ code, decline_code }: CardError): CardRefusal {
  return BY_CODE[decline_code ?? ""] ?? BY_CODE[code ?? ""] ?? "card_declined"
}

export function isCardRefusal(code: string | undefined): code is CardRefusal {
  return CARD_REFUSALS.some((one) => one === code)
}
