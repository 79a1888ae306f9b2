"use client"

import { type RefObject, useEffect, useRef, useState } from "react"
import { loadStripe } from "@stripe/stripe-js/pure"
import type { PaymentIntent, Stripe, StripeElements } from "@stripe/stripe-js"
import type { Locale } from "@/i18n/edition"
import { type Decline, declineOf } from "@/lib/card/decline"
import { cardLook } from "@/lib/card/look"

/** After this a payer is told what else works, while the fields may still come. */
const SLOW_MS = 10_000

/**
 * `slow` and `failed`: no fields (yet), other ways to pay are shown; `dead`: this payment can no longer be paid, another
 * has to be begun; `processing`: the bank is not done; `paid`: nothing is left but to finish the order.
 */
export type FieldsState = "loading" | "slow" | "failed" | "ready" | "dead" | "processing" | "paid"

export interface OpenCard {
  stripe: Stripe
  elements: StripeElements
}

export function isPaid(intent: Pick<PaymentIntent, "status"> | undefined): boolean {
  return intent?.status === "requires_capture" || intent?.status === "succeeded"
}

/**
 * Loads Stripe.js, asks how far the payment is, and draws the fields of the card into `place`.
 * @param publishableKey Stripe's key for browsers
 * @param clientSecret opens this one payment
 * @returns `card` once the fields stand; `lastDecline` of a try before this page, such as a confirmation that failed at the bank
 */
export function usePaymentElement({
  place,
  publishableKey,
  clientSecret,
  locale,
}: {
  place: RefObject<HTMLDivElement | null>
  publishableKey: string
  clientSecret: string
  locale: Locale
}) {
  const card = useRef<OpenCard | null>(null)
  const [state, setState] = useState<FieldsState>("loading")
  const [lastDecline, setLastDecline] = useState<Decline>()

  useEffect(() => {
    const target = place.current
    if (!target) return
    let left = false
    let elements: StripeElements | undefined
    const become = (next: FieldsState) => {
      if (!left) setState(next)
    }
    const clock = setTimeout(() => {
      if (!left) setState((was) => (was === "loading" ? "slow" : was))
    }, SLOW_MS)

    async function open(into: HTMLDivElement) {
      const stripe = await loadStripe(publishableKey, { locale })
      if (!stripe || left) return
      const { paymentIntent, error } = await stripe.retrievePaymentIntent(clientSecret)
      if (left) return
      if (!paymentIntent) return become(error?.code === "resource_missing" ? "dead" : "failed")
      if (isPaid(paymentIntent)) return become("paid")
      if (paymentIntent.status === "canceled") return become("dead")
      if (paymentIntent.status === "processing") return become("processing")
      if (paymentIntent.last_payment_error)
        setLastDecline(declineOf(paymentIntent.last_payment_error))
      elements = stripe.elements({ clientSecret, locale, appearance: cardLook(), loader: "never" })
      const fields = elements.create("payment", {
        layout: "tabs",
        terms: { card: "never" },
        wallets: { applePay: "never", googlePay: "never", link: "never" },
      })
      fields.on("ready", () => become("ready"))
      fields.on("loaderror", () => become("failed"))
      fields.mount(into)
      card.current = { stripe, elements }
    }
    open(target).catch((error: unknown) => {
      // Blocked, offline, or refused by Stripe: for the payer all the same. The reason helps who looks into it.
      console.error(error)
      become("failed")
    })
    return () => {
      left = true
      clearTimeout(clock)
      card.current = null
      elements?.getElement("payment")?.destroy()
    }
  }, [place, publishableKey, clientSecret, locale])

  return { card, state, lastDecline }
}
