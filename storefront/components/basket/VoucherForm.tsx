"use client"

import type { ReactNode } from "react"
import { buttonClass } from "@/components/ui/Button"
import { TextField } from "@/components/ui/Field"
import { takeVoucher } from "@/lib/basket/voucher"
import type { VoucherProblem, VoucherState } from "@/lib/basket/voucher-state"
import { useSafeAction } from "@/lib/form/use-safe-action"

/**
 * Asks for a programme's code, folded away until there is something to see; what is wrong with a code stands at its field, where it
 * stays as it was typed.
 */
export function VoucherForm({
  locale,
  open,
  words,
  children,
}: {
  locale: string
  open: boolean
  words: {
    title: string
    label: string
    hint: string
    submit: string
    working: string
    error: Record<VoucherProblem, string>
  }
  /** The codes in use. */
  children: ReactNode
}) {
  const { state, pending, form } = useSafeAction<VoucherState>(
    takeVoucher,
    { attempt: 0, typed: "" },
    (before, sent) => {
      const code = sent.get("code")
      const typed = typeof code === "string" ? code : ""
      return { attempt: before.attempt + 1, typed, problem: "offline" }
    },
  )
  return (
    <details className="border-t border-ke pt-2" open={open || state.problem !== undefined}>
      <summary className="tap link">{words.title}</summary>
      {children}
      <form {...form} noValidate aria-busy={pending} className="flex flex-col gap-2">
        <input type="hidden" name="locale" value={locale} />
        <div role="status">
          <TextField
            id="code"
            label={words.label}
            hint={words.hint}
            error={state.problem ? words.error[state.problem] : undefined}
            defaultValue={state.typed}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={60}
          />
        </div>
        <button type="submit" className={buttonClass("secondary", "w-full")}>
          {pending ? words.working : words.submit}
        </button>
      </form>
    </details>
  )
}
