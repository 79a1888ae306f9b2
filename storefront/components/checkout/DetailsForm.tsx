"use client"

import type { Locale } from "@/i18n/edition"
import { DETAIL_FIELDS, type DetailField } from "@/lib/checkout/fields"
import type { Place } from "@/lib/checkout/communes"
import { type DetailsState, saveDetails } from "@/lib/checkout/save-details"
import { say } from "@/lib/form/say"
import { useSafeAction } from "@/lib/form/use-safe-action"
import { Button } from "@/components/ui/Button"
import { Checkbox, TextAreaField, TextField } from "@/components/ui/Field"
import { ErrorSummary } from "./ErrorSummary"
import { PlaceFields, usePlace } from "./PlaceFields"
import { Section } from "./Section"
import type { DetailWords } from "./words"

/**
 * Who, where, gift, invoice. The parts that not everybody needs open when their box is ticked, by style
 * alone, so that they open without JavaScript too. Errors come from the server, in one list and at each field.
 */
export function DetailsForm({
  locale,
  abroad,
  initial,
  provinces,
  earliest,
  words,
}: {
  locale: Locale
  /** The buyer pays from abroad: reached by letter, while somebody else receives the goods in Vietnam. */
  abroad: boolean
  initial: DetailsState
  provinces: Place[]
  /** First day a gift can be asked for, YYYY-MM-DD. */
  earliest: string
  words: DetailWords
}) {
  const { state, pending, form } = useSafeAction<DetailsState>(saveDetails, initial, (before) => ({
    ...before,
    attempt: before.attempt + 1,
    errors: {},
    said: undefined,
    problem: "offline",
  }))
  const { typed } = state
  const place = usePlace({
    first: { province: typed.province_code ?? "", commune: typed.commune_code ?? "" },
    known: { province: typed.province_code ?? "", places: state.communes },
    locale,
  })

  const errorOf = (field: DetailField) => {
    const said = state.said?.[field]
    if (said) return said
    const code = state.errors[field]
    return code && say(words.error[code], { field: words.field[field], earliest: words.earliest })
  }
  const errors = [
    ...(state.problem ? [{ text: words.error[state.problem] }] : []),
    ...DETAIL_FIELDS.flatMap((field) => {
      const text = errorOf(field)
      return text ? [{ field, text }] : []
    }),
  ]
  const field = (name: DetailField) => ({
    id: name,
    label: words.field[name],
    hint: words.hint[name],
    error: errorOf(name),
    defaultValue: typed[name] ?? "",
  })

  return (
    <form {...form} noValidate aria-busy={pending} className="flex flex-col gap-4 md:gap-6">
      <input type="hidden" name="locale" value={locale} />
      {abroad ? <input type="hidden" name="abroad" value="on" /> : null}
      <ErrorSummary title={words.errorsTitle} errors={errors} attempt={state.attempt} />

      <Section title={words.who} hint={words.secure}>
        <TextField {...field("buyer_name")} autoComplete="name" />
        <TextField {...field("buyer_phone")} type="tel" inputMode="tel" autoComplete="tel" />
        <TextField
          {...field("buyer_email")}
          optional={abroad ? undefined : words.optional}
          type="email"
          inputMode="email"
          autoComplete="email"
        />
      </Section>

      <Section title={words.where}>
        <PlaceFields
          place={place}
          asked={{
            province: {
              label: words.field.province_code,
              error: errorOf("province_code"),
            },
            commune: {
              label: words.field.commune_code,
              hint: words.hint.commune_code,
              error: errorOf("commune_code"),
            },
          }}
          provinces={provinces}
          load={{ name: "intent", value: "communes" }}
          words={words.place}
        />
        <TextField {...field("street")} autoComplete="street-address" />
        <TextField {...field("old_district")} optional={words.optional} autoComplete="off" />
      </Section>

      <div
        data-abroad={abroad ? "" : undefined}
        className="group/gift flex flex-col rounded-md border border-ke bg-giay p-4 md:p-6"
      >
        {abroad ? (
          <>
            <input type="hidden" name="is_gift" value="on" />
            <h2 className="text-xl">{words.recipientInVietnam}</h2>
          </>
        ) : (
          <Checkbox
            id="is_gift"
            label={<span className="font-semibold">{words.field.is_gift}</span>}
            defaultChecked={typed.is_gift === "on"}
          />
        )}
        <div className="mt-4 hidden flex-col gap-4 group-data-[abroad]/gift:flex group-has-[#is\_gift:checked]/gift:flex">
          <p className="text-sm text-cham-nhat">{words.giftIntro}</p>
          <TextField {...field("recipient_name")} autoComplete="off" />
          <TextField
            {...field("recipient_phone")}
            hint={words.hint.phone}
            type="tel"
            inputMode="tel"
            autoComplete="off"
          />
          <TextAreaField
            {...field("card")}
            hint={words.cardHint}
            optional={words.optional}
            rows={3}
            maxLength={500}
          />
          <TextField
            {...field("wanted_date")}
            hint={words.wantedHint}
            optional={words.optional}
            type="date"
            min={earliest}
          />
          <Checkbox
            id="hide_prices"
            label={words.field.hide_prices}
            // Ticked from the start: a gift with its price inside is the mistake to prevent.
            defaultChecked={typed.is_gift === "on" ? typed.hide_prices === "on" : true}
          />
        </div>
      </div>

      <div className="group/invoice flex flex-col rounded-md border border-ke bg-giay p-4 md:p-6">
        <Checkbox
          id="wants_invoice"
          label={<span className="font-semibold">{words.field.wants_invoice}</span>}
          defaultChecked={typed.wants_invoice === "on"}
        />
        <div className="mt-4 hidden flex-col gap-4 group-has-[#wants\_invoice:checked]/invoice:flex">
          <p className="text-sm text-cham-nhat">{words.hint.invoice}</p>
          <TextField {...field("invoice_name")} autoComplete="organization" />
          <TextField {...field("invoice_tax_code")} inputMode="numeric" autoComplete="off" />
          <TextField {...field("invoice_address")} autoComplete="off" />
        </div>
      </div>

      <Button type="submit" className="w-full md:w-auto md:self-end md:px-10">
        {pending ? words.saving : words.continue}
      </Button>
    </form>
  )
}
