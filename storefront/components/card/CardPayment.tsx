"use client"

import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useRef } from "react"
import type { Locale } from "@/i18n/edition"
import { say } from "@/lib/form/say"
import { Button, buttonClass } from "@/components/ui/Button"
import { Notice } from "@/components/ui/Notice"
import { ErrorSummary } from "@/components/checkout/ErrorSummary"
import { type Stopped, useCardPayment } from "./use-card-payment"
import { usePaymentElement } from "./use-payment-element"
import type { CardWords } from "./words"

/** A bank that has not decided is asked again after this. */
const ASK_AGAIN_MS = 5_000

/** The fields of a card, drawn by Stripe, and the button that pays and orders. */
export function CardPayment({
  locale,
  publishableKey,
  clientSecret,
  total,
  returned,
  words,
  paths,
  otherWays,
}: {
  locale: Locale
  publishableKey: string
  clientSecret: string
  /** As the page shows it. */
  total: number
  /** The payer comes back from the bank, which accepted. */
  returned: boolean
  words: CardWords
  paths: { self: string; basket: string }
  /** What can be done without this card, rendered on the server. */
  otherWays: ReactNode
}) {
  const place = useRef<HTMLDivElement>(null)
  const { card, state, lastDecline } = usePaymentElement({
    place,
    publishableKey,
    clientSecret,
    locale,
  })
  const payment = useCardPayment({ card, locale, total, clientSecret, returnPath: paths.self })
  const finishNow = useEffectEvent(() => {
    // The address still holds what the bank's page said: not for the next reload, nor for whoever looks on.
    history.replaceState(null, "", paths.self)
    void payment.finish()
  })
  const paid = returned || state === "paid"
  useEffect(() => {
    if (paid) finishNow()
  }, [paid])
  useEffect(() => {
    if (state !== "processing") return
    const clock = setTimeout(() => location.reload(), ASK_AGAIN_MS)
    return () => clearTimeout(clock)
  }, [state])

  const { phase, accepted, over } = payment
  const stopped = payment.stopped ?? (lastDecline && { decline: lastDecline })
  const asked = !over && !accepted
  const without = asked && (state === "slow" || state === "failed" || state === "dead")
  const waits = phase !== "idle"

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    void payment.press()
  }

  return (
    <form
      onSubmit={onSubmit}
      aria-busy={waits || state === "loading"}
      className="needs-script flex flex-col gap-4 rounded-md border border-ke bg-giay p-4 md:p-6"
    >
      <h2 className="text-xl">{words.fields}</h2>
      <ErrorSummary
        title={words.stoppedTitle}
        errors={stopped && !waits ? [{ text: sentence(stopped, words) }] : []}
        attempt={payment.attempt}
      />
      {over ? (
        <a href={paths.basket} className={buttonClass("primary", "self-start")}>
          {words.basket}
        </a>
      ) : null}
      {without ? (
        <Notice title={state === "dead" ? words.deadTitle : words.failedTitle}>
          <p>{state === "slow" ? words.slow : state === "dead" ? words.dead : words.failed}</p>
          <div className="mt-3 flex flex-col gap-2 sm:flex-row sm:flex-wrap">
            {otherWays}
            {state === "dead" ? (
              <Button variant="secondary" onClick={() => void payment.renew()}>
                {words.again}
              </Button>
            ) : (
              <a href={paths.self} className={buttonClass("secondary")}>
                {words.again}
              </a>
            )}
          </div>
        </Notice>
      ) : null}
      <p role="status" className="text-cham-nhat empty:hidden">
        {asked && state === "loading" ? words.loading : null}
        {asked && state === "processing" ? words.processing : null}
      </p>
      <div
        ref={place}
        data-testid="card-fields"
        className={asked && (state === "loading" || state === "ready") ? "min-h-48" : "hidden"}
      />
      {(asked && state === "ready") || accepted ? (
        <>
          {over ? null : (
            <button type="submit" disabled={waits} className={buttonClass("primary", "text-lg")}>
              {phase === "paying"
                ? words.paying
                : phase === "finishing"
                  ? words.finishing
                  : accepted
                    ? words.finish
                    : words.pay}
            </button>
          )}
          <p role="status" className="text-sm text-cham-nhat empty:hidden">
            {waits ? words.hint : null}
          </p>
        </>
      ) : null}
      <p className="text-sm text-cham-nhat">{words.safe}</p>
    </form>
  )
}

function sentence(stopped: Stopped, words: CardWords): string {
  if ("decline" in stopped) {
    const said = words.declined[stopped.decline]
    // After a lost connection nobody here knows yet.
    return stopped.decline === "connection" ? said : `${said} ${words.kept}`
  }
  return say(words.problem[stopped.problem], { reason: stopped.reason ?? "" })
}
