"use client"

import type { Locale } from "@/i18n/edition"
import { lookUpOrder, type LookUpState } from "@/lib/order/look-up"
import { useSafeAction } from "@/lib/form/use-safe-action"
import { Button } from "@/components/ui/Button"
import { TextField } from "@/components/ui/Field"
import { ErrorSummary } from "@/components/checkout/ErrorSummary"

export interface LookUpWords {
  field: { number: string; phone: string }
  hint: { number: string; phone: string }
  errorsTitle: string
  error: Record<"number" | "phone" | "miss" | "too_many" | "down" | "offline", string>
  lookup: string
  looking: string
}

/** Number and phone: what everybody has at hand who has placed an order. */
export function LookUpForm({
  locale,
  number = "",
  words,
}: {
  locale: Locale
  /** Filled in already, when the page knows it. */
  number?: string
  words: LookUpWords
}) {
  const { state, pending, form } = useSafeAction<LookUpState>(
    lookUpOrder,
    { attempt: 0, number, phone: "", errors: {} },
    (before) => ({ ...before, attempt: before.attempt + 1, errors: {}, problem: "offline" }),
  )
  const errorOf = (field: "number" | "phone") => state.errors[field] && words.error[field]
  const errors = [
    ...(state.problem ? [{ text: words.error[state.problem] }] : []),
    ...(["number", "phone"] as const).flatMap((field) => {
      const text = errorOf(field)
      return text ? [{ field, text }] : []
    }),
  ]
  return (
    <form {...form} noValidate aria-busy={pending} className="flex flex-col gap-4">
      <input type="hidden" name="locale" value={locale} />
      <ErrorSummary title={words.errorsTitle} errors={errors} attempt={state.attempt} />
      <TextField
        id="number"
        label={words.field.number}
        hint={words.hint.number}
        error={errorOf("number")}
        defaultValue={state.number}
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField
        id="phone"
        label={words.field.phone}
        hint={words.hint.phone}
        error={errorOf("phone")}
        defaultValue={state.phone}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
      />
      <Button type="submit" disabled={pending} className="self-start px-8">
        {pending ? words.looking : words.lookup}
      </Button>
    </form>
  )
}
