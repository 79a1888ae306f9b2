"use client"

import type { Locale } from "@/i18n/edition"
import { ENQUIRY_FIELDS, type EnquiryError, type EnquiryField } from "@/lib/enquiry/fields"
import { type EnquiryState, sendEnquiry } from "@/lib/enquiry/send"
import { say } from "@/lib/form/say"
import { useSafeAction } from "@/lib/form/use-safe-action"
import { Button } from "@/components/ui/Button"
import { Checkbox, SelectField, TextAreaField, TextField } from "@/components/ui/Field"
import { Notice } from "@/components/ui/Notice"
import { ErrorSummary } from "@/components/checkout/ErrorSummary"

export interface EnquiryWords {
  field: Record<EnquiryField, string>
  optional: string
  choose: string
  phoneHint: string
  emailHint: string
  consent: string
  send: string
  sending: string
  sent: string
  errorsTitle: string
  error: Record<EnquiryError | "too_many" | "down" | "offline", string>
}

/** The fields of an enquiry, and what came of it. */
export function EnquiryIsland({
  locale,
  productId,
  sellerId,
  tomorrow,
  kinds,
  words,
}: {
  locale: Locale
  productId?: string
  sellerId?: string
  tomorrow: string
  kinds: { value: string; label: string }[]
  words: EnquiryWords
}) {
  const { state, pending, form } = useSafeAction<EnquiryState>(
    sendEnquiry,
    { attempt: 0, sent: false, typed: {}, errors: {} },
    (before) => ({ ...before, attempt: before.attempt + 1, errors: {}, problem: "offline" }),
  )
  if (state.sent) return <Notice className="mt-4">{words.sent}</Notice>

  // The page has other fields called "quantity": ids of an enquiry carry its name.
  const idOf = (field: EnquiryField) => `enquiry-${field}`
  const errorOf = (field: EnquiryField) => {
    const code = state.errors[field]
    return code && say(words.error[code], { field: words.field[field] })
  }
  const errors = [
    ...(state.problem ? [{ text: words.error[state.problem] }] : []),
    ...ENQUIRY_FIELDS.flatMap((field) => {
      const text = errorOf(field)
      return text ? [{ field: idOf(field), text }] : []
    }),
  ]
  const common = (field: EnquiryField) => ({
    id: idOf(field),
    name: field,
    label: words.field[field],
    error: errorOf(field),
    defaultValue: state.typed[field] ?? "",
  })
  return (
    <form {...form} noValidate aria-busy={pending} className="mt-4 flex flex-col gap-4">
      <input type="hidden" name="locale" value={locale} />
      {productId ? <input type="hidden" name="product_id" value={productId} /> : null}
      {sellerId ? <input type="hidden" name="seller_id" value={sellerId} /> : null}
      <ErrorSummary title={words.errorsTitle} errors={errors} attempt={state.attempt} />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField {...common("quantity")} inputMode="numeric" autoComplete="off" />
        <SelectField {...common("buyer_kind")}>
          <option value="">{words.choose}</option>
          {kinds.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <TextField
          {...common("wanted_date")}
          optional={words.optional}
          type="date"
          min={tomorrow}
        />
        <TextField
          {...common("budget")}
          optional={words.optional}
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField {...common("name")} autoComplete="name" />
        <TextField
          {...common("organisation")}
          optional={words.optional}
          autoComplete="organization"
        />
        <TextField
          {...common("phone")}
          hint={words.phoneHint}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
        />
        <TextField
          {...common("email")}
          hint={words.emailHint}
          optional={words.optional}
          type="email"
          inputMode="email"
          autoComplete="email"
        />
      </div>
      <TextAreaField {...common("message")} optional={words.optional} maxLength={2000} />
      <Checkbox
        id={idOf("consent")}
        name="consent"
        label={words.consent}
        error={errorOf("consent")}
        defaultChecked={state.typed.consent === "on"}
      />
      <Button type="submit" disabled={pending} className="self-start px-8">
        {pending ? words.sending : words.send}
      </Button>
    </form>
  )
}
