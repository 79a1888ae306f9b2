"use client"

import {
  type FormEvent,
  startTransition,
  useActionState,
  useEffect,
  useOptimistic,
  useState,
  useTransition,
} from "react"
import { unstable_rethrow } from "next/navigation"
import type { ReactNode } from "react"
import type { Locale } from "@/i18n/edition"
import type { Currency } from "@/lib/money"
import { acceptChanges, type BasketOutcome, changeLine } from "@/lib/basket/actions"
import { foresee, groupBySeller, readQuantity } from "@/lib/basket/arrange"
import type { Discount, Intent } from "@/lib/basket/types"
import { buttonClass } from "@/components/ui/Button"
import { Notice } from "@/components/ui/Notice"
import { announceBasket } from "./BasketCount"
import { SellerSection } from "./SellerSection"
import { PhoneBar, Summary } from "./Summary"
import type { BasketWords, LineView, ParcelViews } from "./view-model"

export interface BasketViewProps {
  locale: Locale
  lines: LineView[]
  currency: Currency
  discount: Discount
  /** By seller id; absent while no province is chosen. */
  parcels?: ParcelViews
  /** Until when to order for the next holiday. */
  inTime?: string
  words: BasketWords
  hrefs: { checkout: string; seller: string; search: string; programmes: string }
  /** The form that asks for the province: rendered on the server, shown in the summary. */
  province: ReactNode
  /** Where the buyer pays from, shown beside it. */
  payFrom: ReactNode
  /** The codes in use, and the field for another. */
  voucher: ReactNode
}

/**
 * The basket itself. What a tap will do is shown at once and sent in the order of the taps; the shop's
 * answer replaces it. Every control is a form of its own, so that all of it works without JavaScript.
 */
export function BasketView({
  locale,
  lines,
  currency,
  discount,
  parcels,
  inTime,
  words,
  hrefs,
  province,
  payFrom,
  voucher,
}: BasketViewProps) {
  const [foreseen, addIntent] = useOptimistic(
    lines,
    (before, intent: Intent) => foresee(before, intent) as LineView[],
  )
  const [posted, formAction] = useActionState(changeLine, { status: "idle" } as BasketOutcome)
  const [accepted, acceptAction] = useActionState(acceptChanges, {
    status: "idle",
  } as BasketOutcome)
  const [sent, setSent] = useState<BasketOutcome>()
  const [pending, start] = useTransition()
  useEffect(announceBasket, [lines])

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const form = new FormData(event.currentTarget, submitter)
    const lineId = String(form.get("line_id"))
    const quantity = readQuantity(form.get("to") ?? form.get("quantity"))
    if (quantity === undefined) {
      setSent({ status: "failed", why: "quantity", lineId })
      return
    }
    start(async () => {
      addIntent({ kind: "set", lineId, quantity })
      let outcome: BasketOutcome
      try {
        outcome = await changeLine({ status: "idle" }, form)
      } catch (error) {
        unstable_rethrow(error)
        outcome = { status: "failed", why: "offline" }
      }
      startTransition(() => setSent(outcome))
    })
  }

  const outcome = sent ?? (accepted.status === "idle" ? posted : accepted)
  const changed = foreseen.some((line) => line.changed.length > 0)
  const form = { action: formAction, onSubmit }

  return (
    <>
      <div className="beside-[22rem]">
        <div className="flex min-w-0 flex-col gap-6">
          {outcome.status === "failed" ? (
            <Notice tone="error">{words.failed[outcome.why]}</Notice>
          ) : null}
          <div role="status" className="empty:hidden">
            {accepted.status === "updated" && !changed ? <Notice>{words.accepted}</Notice> : null}
          </div>
          {changed ? (
            <Notice tone="error" title={words.changedTitle}>
              <form action={acceptAction} className="flex flex-col items-start gap-3">
                <p>{words.changedText}</p>
                <input type="hidden" name="locale" value={locale} />
                <button type="submit" className={buttonClass("primary")}>
                  {words.changedAction}
                </button>
              </form>
            </Notice>
          ) : null}
          {groupBySeller(foreseen).map((group) => (
            <SellerSection
              key={group.seller.id}
              locale={locale}
              currency={currency}
              seller={group.seller}
              lines={group.lines as LineView[]}
              subtotal={group.subtotal}
              parcel={parcels?.[group.seller.id]}
              words={words}
              sellerHref={hrefs.seller}
              form={form}
              stale={pending}
            />
          ))}
          <a href={hrefs.search} className="tap link self-start">
            {words.keepShopping}
          </a>
        </div>
        <Summary
          locale={locale}
          currency={currency}
          lines={foreseen}
          discount={discount}
          parcels={parcels}
          inTime={inTime}
          words={words}
          checkoutHref={hrefs.checkout}
          blocked={changed}
          pending={pending}
          programmesHref={hrefs.programmes}
          province={province}
          payFrom={payFrom}
          voucher={voucher}
        />
      </div>
      {changed ? null : (
        <PhoneBar
          locale={locale}
          currency={currency}
          lines={foreseen}
          discount={discount}
          parcels={parcels}
          words={words}
          checkoutHref={hrefs.checkout}
        />
      )}
    </>
  )
}
