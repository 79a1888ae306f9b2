"use client"

import type { ReactNode } from "react"
import { ErrorSummary } from "@/components/checkout/ErrorSummary"
import { Button } from "@/components/ui/Button"
import { SelectField, TextAreaField, TextField } from "@/components/ui/Field"
import type { Locale } from "@/i18n/edition"
import { useSafeAction } from "@/lib/form/use-safe-action"
import type { OwnerFormState, OwnerProblem } from "@/lib/portal/owner-form"
import { DrawnForField } from "./DrawnFor"

export interface OwnerField {
  name: string
  label: string
  hint?: string
  kind: "text" | "digits" | "lines" | "password" | "choice"
  /** Of a choice. */
  options?: { value: string; label: string }[]
}

export interface OwnerFormWords {
  errorsTitle: string
  problem: Record<OwnerProblem, string>
  submit: string
  working: string
}

/** What only an owner may ask for, with the password said again; what was typed stays, but for the password. */
export function OwnerForm({
  action,
  locale,
  fields,
  words,
  final = false,
  children,
}: {
  action: (before: OwnerFormState, form: FormData) => Promise<OwnerFormState>
  locale: Locale
  fields: readonly OwnerField[]
  words: OwnerFormWords
  /** What is asked for cannot be taken back. */
  final?: boolean
  children?: ReactNode
}) {
  const { state, pending, form } = useSafeAction<OwnerFormState>(
    action,
    { attempt: 0, values: {}, errors: {} },
    (before) => ({ ...before, attempt: before.attempt + 1, errors: {}, problem: "offline" }),
  )
  const errors = [
    ...(state.problem ? [{ text: words.problem[state.problem] }] : []),
    ...fields.flatMap(({ name }) => {
      const text = state.errors[name]
      return text ? [{ field: name, text }] : []
    }),
  ]
  return (
    <form {...form} noValidate aria-busy={pending} className="flex flex-col gap-4">
      <input type="hidden" name="locale" value={locale} />
      <DrawnForField />
      <ErrorSummary title={words.errorsTitle} errors={errors} attempt={state.attempt} />
      {fields.map((field) => (
        <Control
          key={field.name}
          field={field}
          value={state.values[field.name]}
          error={state.errors[field.name]}
        />
      ))}
      {children}
      <Button
        type="submit"
        variant={final ? "danger" : "primary"}
        disabled={pending}
        className="min-h-14 w-full text-lg"
      >
        {pending ? words.working : words.submit}
      </Button>
    </form>
  )
}

function Control({
  field: { name, label, hint, kind, options = [] },
  value,
  error,
}: {
  field: OwnerField
  value: string | undefined
  error: string | undefined
}) {
  const common = { id: name, label, hint, error, defaultValue: value }
  if (kind === "lines") return <TextAreaField {...common} rows={3} maxLength={500} />
  if (kind === "choice")
    return (
      <SelectField {...common} defaultValue={value ?? ""}>
        <option value="" />
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </SelectField>
    )
  return (
    <TextField
      {...common}
      type={kind === "password" ? "password" : "text"}
      inputMode={kind === "digits" ? "numeric" : undefined}
      autoComplete={kind === "password" ? "current-password" : "off"}
      maxLength={200}
    />
  )
}
