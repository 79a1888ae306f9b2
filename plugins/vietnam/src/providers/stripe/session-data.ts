import type Stripe from "stripe"

/** All that a payment session keeps of an intent, and so all that a browser sees. */
export interface CardSession {
  id: string
  client_secret: string | null
  /** Of the intent, when it was last looked at. */
  status: Stripe.PaymentIntent.Status
  /** In the smallest unit of the currency. */
  amount: number
  currency: string
}

type Kept = Record<string, unknown>

/** @param intent the intent as Stripe answers it */
export function sessionData(intent: Stripe.PaymentIntent): Kept & CardSession {
  const { id, client_secret, status, amount, currency } = intent
  return { id, client_secret, status, amount, currency }
}

export function text(data: Kept | undefined, name: string): string | undefined {
  const value = data?.[name]
  return typeof value === "string" && value ? value : undefined
}
