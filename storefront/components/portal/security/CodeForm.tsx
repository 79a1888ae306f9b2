"use client"

import type { CodeState } from "@/lib/portal/security/state"
import { useSafeAction } from "@/lib/form/use-safe-action"
import { Button } from "@/components/ui/Button"
import { TextField } from "@/components/ui/Field"
import { Notice } from "@/components/ui/Notice"
import type { SecurityWords } from "./words"

/** A code of the app, or one that was written down. */
export function CodeForm({
  action,
  hidden,
  label,
  hint,
  submit,
  variant,
  words,
}: {
  action: (before: CodeState, form: FormData) => Promise<CodeState>
  hidden: Record<string, string>
  label: string
  hint: string
  submit: string
  variant?: "primary" | "secondary"
  words: Pick<SecurityWords, "problem" | "working">
}) {
  const { state, pending, form } = useSafeAction<CodeState>(action, { attempt: 0 }, (before) => ({
    attempt: before.attempt + 1,
    problem: "offline",
  }))
  return (
    <form {...form} aria-busy={pending} className="flex flex-col gap-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.problem ? <Notice tone="error">{words.problem[state.problem]}</Notice> : null}
      <TextField
        id="code"
        label={label}
        hint={hint}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        inputMode="text"
        maxLength={60}
        required
      />
      <Button type="submit" variant={variant} className="min-h-14 w-full text-lg">
        {pending ? words.working : submit}
      </Button>
    </form>
  )
}
