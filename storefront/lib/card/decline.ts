/** Why a card was not charged, as a key under `card.declined`. */
export type Decline =
  | "declined"
  | "insufficient_funds"
  | "expired"
  | "wrong_cvc"
  | "wrong_number"
  | "not_accepted"
  | "limit"
  | "authentication"
  | "temporary"
  | "connection"
  | "incomplete"

/**
 * Stripe's reasons (https://docs.stripe.com/declines/codes and https://docs.stripe.com/error-codes) by what the payer can
 * do. What is not listed is "declined", which says nothing of why: banks give no reason for most, and nobody must learn here
 * that a card was reported lost or stolen, or looks like fraud.
 */
const DECLINES: Record<string, Decline> = {
  insufficient_funds: "insufficient_funds",
  expired_card: "expired",
  invalid_expiry_month: "expired",
  invalid_expiry_year: "expired",
  invalid_expiry_month_past: "expired",
  invalid_expiry_year_past: "expired",
  incorrect_cvc: "wrong_cvc",
  invalid_cvc: "wrong_cvc",
  incorrect_number: "wrong_number",
  invalid_number: "wrong_number",
  invalid_account: "wrong_number",
  card_not_supported: "not_accepted",
  currency_not_supported: "not_accepted",
  not_permitted: "not_accepted",
  service_not_allowed: "not_accepted",
  transaction_not_allowed: "not_accepted",
  card_velocity_exceeded: "limit",
  withdrawal_count_limit_exceeded: "limit",
  amount_too_large: "limit",
  authentication_required: "authentication",
  mobile_device_authentication_required: "authentication",
  payment_intent_authentication_failure: "authentication",
  issuer_not_available: "temporary",
  processing_error: "temporary",
  reenter_transaction: "temporary",
  try_again_later: "temporary",
  approve_with_id: "temporary",
  rate_limit: "temporary",
  lock_timeout: "temporary",
}

/** Faults by their kind, where no code says more. */
const BY_TYPE: Record<string, Decline> = {
  validation_error: "incomplete",
  api_connection_error: "connection",
  api_error: "temporary",
  rate_limit_error: "temporary",
}

/** What Stripe.js, or an intent's last error, tells of a payment that did not come about. */
export interface CardError {
  type?: string
  code?: string
  /** The bank's own reason; more exact than `code`. */
  decline_code?: string
}

/** What the payer is told of it. */
export function declineOf({ type = "", code = "", decline_code = "" }: CardError): Decline {
  return DECLINES[decline_code] ?? DECLINES[code] ?? BY_TYPE[type] ?? "declined"
}
