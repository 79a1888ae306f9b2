"use client"

import type { Locale } from "@/i18n/edition"
import { type AccountField, type AccountState, register, signIn } from "@/lib/account/actions"
import { say } from "@/lib/form/say"
import { useSafeAction } from "@/lib/form/use-safe-action"
import { Button } from "@/components/ui/Button"
import { TextField } from "@/components/ui/Field"
import { ErrorSummary } from "@/components/checkout/ErrorSummary"

export interface AccountWords {
  field: Record<AccountField, string>
  passwordHint: string
  phoneHint: string
  error: Record<string, string>
  errorsTitle: string
  submit: string
  working: string
}

const FIELDS: Record<"sign-in" | "register", AccountField[]> = {
  "sign-in": ["email", "password"],
  register: ["name", "phone", "email", "password"],
}

/** Signs in, or makes an account. What was typed stays, but for the password. */
export function AccountForm({
  locale,
  kind,
  words,
}: {
  locale: Locale
  kind: "sign-in" | "register"
  words: AccountWords
}) {
  const { state, pending, form } = useSafeAction<AccountState>(
    kind === "register" ? register : signIn,
    { attempt: 0, typed: {}, errors: {} },
    (before) => ({ ...before, attempt: before.attempt + 1, errors: {}, problem: "offline" }),
  )
  const errorOf = (field: AccountField) => {
    const code = state.errors[field]
    return code && say(words.error[code] ?? "", { field: words.field[field] })
  }
  const errors = [
    ...(state.problem ? [{ text: words.error[state.problem] ?? "" }] : []),
    ...FIELDS[kind].flatMap((field) => {
      const text = errorOf(field)
      return text ? [{ field, text }] : []
    }),
  ]
  const common = (field: AccountField) => ({
    id: field,
    label: words.field[field],
    error: errorOf(field),
    defaultValue: state.typed[field],
  })
  const registering = kind === "register"
  return (
    <form {...form} noValidate aria-busy={pending} className="flex flex-col gap-4">
      <input type="hidden" name="locale" value={locale} />
      <ErrorSummary title={words.errorsTitle} errors={errors} attempt={state.attempt} />
      {registering ? (
        <>
          <TextField {...common("name")} autoComplete="name" />
          <TextField
            {...common("phone")}
            hint={words.phoneHint}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
          />
        </>
      ) : null}
      <TextField {...common("email")} type="email" inputMode="email" autoComplete="username" />
      <TextField
        {...common("password")}
        hint={registering ? words.passwordHint : undefined}
        type="password"
        autoComplete={registering ? "new-password" : "current-password"}
      />
      <Button type="submit" disabled={pending} className="self-start px-8">
        {pending ? words.working : words.submit}
      </Button>
    </form>
  )
}
