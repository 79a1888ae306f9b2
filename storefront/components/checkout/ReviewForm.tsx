"use client"

import type { ReactNode } from "react"
import type { Locale } from "@/i18n/edition"
import { placeOrder, type ReviewState } from "@/lib/checkout/place-order"
import type { ReviewField } from "@/lib/checkout/consents"
import type { PaymentWay } from "@/lib/checkout/payment"
import { say } from "@/lib/form/say"
import { useSafeAction } from "@/lib/form/use-safe-action"
import { buttonClass } from "@/components/ui/Button"
import { Checkbox } from "@/components/ui/Field"
import { cx } from "@/lib/class"
import { ErrorSummary } from "./ErrorSummary"

export interface ReviewWords {
  errorsTitle: string
  field: Record<ReviewField, string>
  error: Record<string, string>
  payment: string
  ways: { way: PaymentWay; title: string; text: string; barred?: string }[]
  consents: string
  /** With links, rendered on the server. */
  terms: ReactNode
  privacy: ReactNode
  marketing: string
  /** Only when there is alcohol in the basket. */
  adult?: string
  place: string
  placing: string
  placingHint: string
  basket: { href: string; label: string }
}

const FIELDS: ReviewField[] = ["payment", "terms", "privacy", "adult"]

/** How to pay, what to agree to, and the button that makes it an order. */
export function ReviewForm({
  locale,
  total,
  chosen,
  words,
  children,
}: {
  locale: Locale
  /** đồng: what the page shows, and so what is ordered. */
  total: number
  /** The way to pay that was chosen before this page. */
  chosen?: PaymentWay
  words: ReviewWords
  /** Total payable, shown right above the button. */
  children: ReactNode
}) {
  const { state, pending, form } = useSafeAction<ReviewState>(
    placeOrder,
    { attempt: 0, errors: {}, ticked: [], payment: chosen },
    (before) => ({ ...before, attempt: before.attempt + 1, errors: {}, problem: "offline" }),
  )
  const errorOf = (field: ReviewField) => {
    const code = state.errors[field]
    return code && say(words.error[code] ?? "", { field: words.field[field] })
  }
  const errors = [
    ...(state.problem
      ? [{ text: say(words.error[state.problem] ?? "", { reason: state.reason ?? "" }) }]
      : []),
    ...FIELDS.flatMap((field) => {
      const text = errorOf(field)
      return text
        ? [{ field: field === "payment" ? `payment_${words.ways[0]?.way}` : field, text }]
        : []
    }),
  ]
  const box = (name: "terms" | "privacy" | "marketing" | "adult") => ({
    id: name,
    defaultChecked: state.ticked.includes(name),
  })
  const paymentError = errorOf("payment")

  return (
    <form {...form} noValidate aria-busy={pending} className="flex flex-col gap-4 md:gap-6">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="total" value={total} />
      <ErrorSummary title={words.errorsTitle} errors={errors} attempt={state.attempt} />
      {state.problem === "changed" ||
      state.problem === "not_placed" ||
      state.problem === "try_again" ? (
        <a href={words.basket.href} className={buttonClass("secondary", "self-start")}>
          {words.basket.label}
        </a>
      ) : null}

      <fieldset
        className="rounded-md border border-ke bg-giay p-4 md:p-6"
        aria-describedby={paymentError ? "payment-error" : undefined}
      >
        <legend className="float-left mb-2 w-full font-name text-xl font-bold">
          {words.payment}
        </legend>
        <div className="clear-both divide-y divide-ke">
          {words.ways.map(({ way, title, text, barred }) => (
            <label
              key={way}
              htmlFor={`payment_${way}`}
              className={cx(
                "tap w-full items-start gap-3 py-3 last:pb-0",
                barred ? "text-cham-nhat" : "cursor-pointer",
              )}
            >
              <input
                type="radio"
                id={`payment_${way}`}
                name="payment"
                value={way}
                disabled={Boolean(barred)}
                defaultChecked={state.payment === way}
                className="mt-1 size-5 shrink-0 accent-la-che"
              />
              <span>
                <span className="block font-semibold">{title}</span>
                <span className="block text-sm text-cham-nhat">{barred ?? text}</span>
              </span>
            </label>
          ))}
        </div>
        {paymentError ? (
          <p id="payment-error" className="text-sm font-semibold text-gac">
            {paymentError}
          </p>
        ) : null}
      </fieldset>

      <fieldset className="rounded-md border border-ke bg-giay p-4 md:p-6">
        <legend className="float-left mb-2 w-full font-name text-xl font-bold">
          {words.consents}
        </legend>
        <div className="clear-both flex flex-col gap-1">
          {words.adult ? (
            <Checkbox {...box("adult")} label={words.adult} error={errorOf("adult")} />
          ) : null}
          <Checkbox {...box("terms")} label={words.terms} error={errorOf("terms")} />
          <Checkbox {...box("privacy")} label={words.privacy} error={errorOf("privacy")} />
          <Checkbox {...box("marketing")} label={words.marketing} />
        </div>
      </fieldset>

      <div className="rounded-md border border-ke bg-giay p-4 md:p-6">
        {children}
        <button
          type="submit"
          disabled={pending}
          className={buttonClass("primary", "mt-4 w-full text-lg")}
        >
          {pending ? words.placing : words.place}
        </button>
        <p role="status" className="mt-2 text-sm text-cham-nhat empty:mt-0">
          {pending ? words.placingHint : ""}
        </p>
      </div>
    </form>
  )
}
