"use client"

import type { Locale } from "@/i18n/edition"
import { useSafeAction } from "@/lib/form/use-safe-action"
import { REPORT_FIELDS, REPORT_KINDS, type ReportField } from "@/lib/report/fields"
import { type ReportState, sendReport } from "@/lib/report/send"
import { Button } from "@/components/ui/Button"
import { SelectField, TextAreaField, TextField } from "@/components/ui/Field"
import { Notice } from "@/components/ui/Notice"
import { ErrorSummary } from "@/components/checkout/ErrorSummary"

export interface ReportWords {
  field: Record<ReportField, string>
  hint: Partial<Record<ReportField, string>>
  kind: Record<(typeof REPORT_KINDS)[number], string>
  optional: string
  choose: string
  send: string
  sending: string
  sent: string
  errorsTitle: string
  problem: Record<NonNullable<ReportState["problem"]>, string>
}

/** The fields of a report, and what came of it. */
export function ReportIsland({
  locale,
  handle,
  about,
  words,
}: {
  locale: Locale
  /** Of what is sold here; what it is called is said above. */
  handle?: string
  /** What somebody looked up. */
  about: string
  words: ReportWords
}) {
  const { state, pending, form } = useSafeAction<ReportState>(
    sendReport,
    { attempt: 0, sent: false, typed: { about }, errors: {} },
    (before) => ({ ...before, attempt: before.attempt + 1, errors: {}, problem: "offline" }),
  )
  if (state.sent)
    return (
      <div role="status">
        <Notice>{words.sent}</Notice>
      </div>
    )
  const errors = [
    ...(state.problem ? [{ text: words.problem[state.problem] }] : []),
    ...REPORT_FIELDS.flatMap((field) => {
      const text = state.errors[field]
      return text ? [{ field: `report-${field}`, text }] : []
    }),
  ]
  const common = (field: ReportField) => ({
    id: `report-${field}`,
    name: field,
    label: words.field[field],
    hint: words.hint[field],
    error: state.errors[field],
    defaultValue: state.typed[field] ?? "",
  })
  return (
    <form {...form} noValidate aria-busy={pending} className="flex flex-col gap-4">
      <input type="hidden" name="locale" value={locale} />
      {handle ? <input type="hidden" name="handle" value={handle} /> : null}
      <ErrorSummary title={words.errorsTitle} errors={errors} attempt={state.attempt} />
      {handle ? null : <TextField {...common("about")} maxLength={200} />}
      <SelectField {...common("kind")}>
        <option value="">{words.choose}</option>
        {REPORT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {words.kind[kind]}
          </option>
        ))}
      </SelectField>
      <TextAreaField {...common("words")} rows={5} maxLength={2_000} />
      <TextField
        {...common("email")}
        type="email"
        inputMode="email"
        autoComplete="email"
        optional={words.optional}
        maxLength={200}
      />
      <Button type="submit" className="min-h-12">
        {pending ? words.sending : words.send}
      </Button>
    </form>
  )
}
