"use client"

import type { Locale } from "@/i18n/edition"
import { useSafeAction } from "@/lib/form/use-safe-action"
import { JOIN_FIELDS, type JoinField, type JoinState } from "@/lib/portal/join-fields"
import { ErrorSummary } from "@/components/checkout/ErrorSummary"
import { Button } from "@/components/ui/Button"
import { TextField } from "@/components/ui/Field"

export interface JoinWords {
  field: Record<JoinField, string>
  passwordHint: string
  errorsTitle: string
  problem: Record<NonNullable<JoinState["problem"]>, string>
  submit: string
  working: string
}

/** Who one is, and a password: what it takes to act for a seller or an office. */
export function JoinForm({
  action,
  locale,
  token,
  name = "",
  known,
  words,
}: {
  action: (before: JoinState, form: FormData) => Promise<JoinState>
  locale: Locale
  token: string
  /** As whoever invites wrote it, to be set right. */
  name?: string
  /** There is an account: its password is asked for, and no new one. */
  known: boolean
  words: JoinWords
}) {
  const { state, pending, form } = useSafeAction<JoinState>(
    action,
    { attempt: 0, name, errors: {} },
    (before) => ({ ...before, attempt: before.attempt + 1, errors: {}, problem: "offline" }),
  )
  const errors = [
    ...(state.problem ? [{ text: words.problem[state.problem] }] : []),
    ...JOIN_FIELDS.flatMap((field) => {
      const text = state.errors[field]
      return text ? [{ field, text }] : []
    }),
  ]
  return (
    <form {...form} noValidate aria-busy={pending} className="flex flex-col gap-4">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      <ErrorSummary title={words.errorsTitle} errors={errors} attempt={state.attempt} />
      <TextField
        id="name"
        label={words.field.name}
        error={state.errors.name}
        defaultValue={state.name}
        autoComplete="name"
        maxLength={100}
      />
      <TextField
        id="password"
        type="password"
        label={words.field.password}
        hint={words.passwordHint}
        error={state.errors.password}
        autoComplete={known ? "current-password" : "new-password"}
        maxLength={200}
      />
      <Button type="submit" disabled={pending} className="min-h-14 w-full text-lg">
        {pending ? words.working : words.submit}
      </Button>
    </form>
  )
}
