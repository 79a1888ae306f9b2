"use client"

import type { InputHTMLAttributes } from "react"
import type { Locale } from "@/i18n/edition"
import { register, signIn } from "@/lib/account/actions"
import {
  ACCOUNT_FORMS,
  type AccountField,
  type AccountFormKind,
  type AccountState,
  isOptional,
} from "@/lib/account/fields"
import { askForReset, setPassword } from "@/lib/account/password"
import { say } from "@/lib/form/say"
import { useSafeAction } from "@/lib/form/use-safe-action"
import { Button } from "@/components/ui/Button"
import { TextField } from "@/components/ui/Field"
import { Notice } from "@/components/ui/Notice"
import { ErrorSummary } from "@/components/checkout/ErrorSummary"

export interface AccountWords {
  field: Record<AccountField, string>
  hint: Partial<Record<AccountField, string>>
  optional: string
  error: Record<string, string>
  errorsTitle: string
  submit: string
  working: string
  done: string
}

const ACTIONS = { "sign-in": signIn, register, forgotten: askForReset, reset: setPassword }

const INPUTS: Record<AccountField, InputHTMLAttributes<HTMLInputElement>> = {
  name: { autoComplete: "name" },
  phone: { type: "tel", inputMode: "tel", autoComplete: "tel" },
  email: { type: "email", inputMode: "email", autoComplete: "email" },
  // Not `tel`: a keyboard of digits has no @.
  login: { type: "text", autoComplete: "username", autoCapitalize: "none", spellCheck: false },
  password: { type: "password" },
}

/** Signs in, makes an account, or finds the way back into one. What was typed stays, but for the password. */
export function AccountForm({
  locale,
  kind,
  words,
  token,
}: {
  locale: Locale
  kind: AccountFormKind
  words: AccountWords
  /** Of a letter: whoever holds it may set a new password. */
  token?: string
}) {
  const { state, pending, form } = useSafeAction<AccountState>(
    ACTIONS[kind],
    { attempt: 0, typed: {}, errors: {} },
    (before) => ({ ...before, attempt: before.attempt + 1, errors: {}, problem: "offline" }),
  )
  if (state.done) return <Notice>{words.done}</Notice>

  const errorOf = (field: AccountField) => {
    const code = state.errors[field]
    return code && say(words.error[code] ?? "", { field: words.field[field] })
  }
  const fields: readonly AccountField[] = ACCOUNT_FORMS[kind]
  const errors = [
    ...(state.problem ? [{ text: words.error[state.problem] ?? "" }] : []),
    ...fields.flatMap((field) => {
      const text = errorOf(field)
      return text ? [{ field, text }] : []
    }),
  ]
  return (
    <form {...form} noValidate aria-busy={pending} className="flex flex-col gap-4">
      <input type="hidden" name="locale" value={locale} />
      {token ? <input type="hidden" name="token" value={token} /> : null}
      <ErrorSummary title={words.errorsTitle} errors={errors} attempt={state.attempt} />
      {fields.map((field) => (
        <TextField
          key={field}
          {...INPUTS[field]}
          {...(field === "password"
            ? { autoComplete: kind === "sign-in" ? "current-password" : "new-password" }
            : {})}
          id={field}
          label={words.field[field]}
          optional={isOptional(kind, field) ? words.optional : undefined}
          hint={words.hint[field]}
          error={errorOf(field)}
          defaultValue={state.typed[field]}
        />
      ))}
      <Button type="submit" disabled={pending} className="self-start px-8">
        {pending ? words.working : words.submit}
      </Button>
    </form>
  )
}
