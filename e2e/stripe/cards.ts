import type Stripe from "stripe"

type Code = Stripe.PaymentIntent.LastPaymentError.Code

/** What the banks behind Stripe's documented test cards say. https://docs.stripe.com/testing */
export interface Verdict {
  /** Asked whether it is really the holder, before anything else. */
  authentication: boolean
  decline?: { code: Code; decline_code?: string; message: string }
}

const decline = (code: Code, decline_code: string | undefined, message: string): Verdict => ({
  authentication: false,
  decline: { code, decline_code, message },
})
const declined = (reason: string) => decline("card_declined", reason, "Your card was declined.")

const PAYS: Verdict = { authentication: false }
const ASKS: Verdict = { authentication: true }
const ASKS_THEN_DECLINES: Verdict = { ...declined("generic_decline"), authentication: true }
const INSUFFICIENT = decline(
  "card_declined",
  "insufficient_funds",
  "Your card has insufficient funds.",
)
const EXPIRED = decline("expired_card", undefined, "Your card has expired.")
const WRONG_CVC = decline("incorrect_cvc", undefined, "Your card's security code is incorrect.")
const PROCESSING = decline(
  "processing_error",
  undefined,
  "An error occurred while processing your card. Try again in a little bit.",
)

const BY_NUMBER: Record<string, Verdict> = {
  "4242424242424242": PAYS,
  "5555555555554444": PAYS,
  "4000000000000002": declined("generic_decline"),
  "4000000000009995": INSUFFICIENT,
  "4000000000009987": declined("lost_card"),
  "4000000000009979": declined("stolen_card"),
  "4000000000000069": EXPIRED,
  "4000000000000127": WRONG_CVC,
  "4000000000000119": PROCESSING,
  "4000000000003220": ASKS,
  "4000008400001629": ASKS_THEN_DECLINES,
}

const BY_NAME: Record<string, string> = {
  pm_card_visa: "4242424242424242",
  pm_card_mastercard: "5555555555554444",
  pm_card_visa_chargeDeclined: "4000000000000002",
  pm_card_visa_chargeDeclinedInsufficientFunds: "4000000000009995",
  pm_card_visa_chargeDeclinedLostCard: "4000000000009987",
  pm_card_visa_chargeDeclinedStolenCard: "4000000000009979",
  pm_card_chargeDeclinedExpiredCard: "4000000000000069",
  pm_card_chargeDeclinedIncorrectCvc: "4000000000000127",
  pm_card_chargeDeclinedProcessingError: "4000000000000119",
  pm_card_threeDSecure2Required: "4000000000003220",
  pm_card_threeDSecureRequiredChargeDeclined: "4000008400001629",
}

/** @returns the number behind a documented name such as `pm_card_visa` */
export const numberOf = (name: string): string | undefined => BY_NAME[name]

/** Any number whose check digit is right and that is not listed pays. */
export const verdictOn = (number: string): Verdict => BY_NUMBER[number] ?? PAYS

/** The check digit by Luhn, which Stripe looks at before it asks a bank. */
export function isCardNumber(number: string): boolean {
  if (!/^\d{12,19}$/.test(number)) return false
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
