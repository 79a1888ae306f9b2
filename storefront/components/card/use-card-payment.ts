"use client"

import { type RefObject, useRef, useState } from "react"
import type { Locale } from "@/i18n/edition"
import { type Decline, declineOf } from "@/lib/card/decline"
import { type CardProblem, finishCard, mayPay, renewCard } from "@/lib/checkout/card-actions"
import { isPaid, type OpenCard } from "./use-payment-element"

/** What stopped a payment: the card's own reason, or the shop's. */
export type Stopped =
  | { decline: Decline }
  | { problem: CardProblem["problem"] | "offline" | "unfinished"; reason?: string }

/** The shop refuses, and has let go of the money: nothing on this page helps any more. */
const FINAL = new Set(["changed", "not_placed"])

/**
 * Pays, and makes it an order. Pressed twice it pays once: a press waits for the one before, an order is made from a
 * payment once, and Stripe confirms a payment once.
 */
export function useCardPayment({
  card,
  locale,
  total,
  clientSecret,
  returnPath,
}: {
  card: RefObject<OpenCard | null>
  locale: Locale
  /** As the page shows it. */
  total: number
  clientSecret: string
  /** Where a bank's page sends the payer back to. */
  returnPath: string
}) {
  const busy = useRef(false)
  const [phase, setPhase] = useState<"idle" | "paying" | "finishing">("idle")
  const [stopped, setStopped] = useState<Stopped>()
  const [attempt, setAttempt] = useState(0)
  /** The card was accepted: from here on the button only finishes the order. */
  const [accepted, setAccepted] = useState(false)

  const form = () => {
    const data = new FormData()
    data.set("locale", locale)
    data.set("total", String(total))
    data.set("secret", clientSecret)
    return data
  }
  const stop = (why: Stopped) => {
    setStopped(why)
    setAttempt((before) => before + 1)
    setPhase("idle")
  }
  /** For good, as a new document: "back" does not lead to a payment that is done. The button stays as it is until then. */
  const leave = (path: string) => location.replace(path)

  async function finish() {
    setPhase("finishing")
    setAccepted(true)
    let outcome: Awaited<ReturnType<typeof finishCard>>
    try {
      outcome = await finishCard(form())
    } catch {
      return stop({ problem: "unfinished" })
    }
    if ("path" in outcome) return leave(outcome.path)
    if (outcome.problem === "unpaid") setAccepted(false)
    stop(outcome.problem === "down" ? { problem: "unfinished" } : outcome)
  }

  async function pay() {
    setPhase("paying")
    let may: Awaited<ReturnType<typeof mayPay>>
    try {
      may = await mayPay(form())
    } catch {
      return stop({ problem: "offline" })
    }
    if ("path" in may) return leave(may.path)
    if ("problem" in may) return stop(may)
    if (!card.current) return stop({ decline: "connection" })
    const { stripe, elements } = card.current
    const { error, paymentIntent } = await stripe.confirmPayment({
      elements,
      confirmParams: { return_url: `${location.origin}${returnPath}` },
      redirect: "if_required",
    })
    if (isPaid(paymentIntent ?? error?.payment_intent)) return finish()
    stop(error ? { decline: declineOf(error) } : { problem: "unpaid" })
  }

  /** Another payment in the place of one that can no longer be paid. */
  async function renew() {
    setPhase("paying")
    try {
      const outcome = await renewCard(form())
      if ("path" in outcome) leave(outcome.path)
      else stop(outcome)
    } catch {
      stop({ problem: "offline" })
    }
  }

  /** @param job `finish` alone when the card was accepted before */
  async function once(job: () => Promise<void>) {
    if (busy.current) return
    busy.current = true
    setStopped(undefined)
    try {
      await job()
    } finally {
      busy.current = false
    }
  }

  const over = stopped !== undefined && "problem" in stopped && FINAL.has(stopped.problem)
  return {
    phase,
    stopped,
    attempt,
    accepted,
    /** Nothing can be paid here any more. */
    over,
    press: () => once(accepted ? finish : pay),
    finish: () => once(finish),
    renew: () => once(renew),
  }
}
