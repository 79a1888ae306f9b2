"use client"

import type { ReactNode } from "react"
import { buttonClass } from "@/components/ui/Button"
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
        {/* Drawn here: the shop's fields would weigh more than all that the basket has left. */}
        <label htmlFor="code" className="font-semibold">
          {words.label}
        </label>
        <p id="code-hint" className="text-sm text-cham-nhat">
          {words.hint}
        </p>
        <input
          id="code"
          name="code"
          defaultValue={state.typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          aria-invalid={state.problem !== undefined}
          aria-describedby="code-hint code-error"
          className="min-h-11 w-full rounded-md border border-vien bg-giay px-3 py-2 text-base aria-[invalid=true]:border-2 aria-[invalid=true]:border-gac"
        />
        <p id="code-error" role="status" className="text-sm font-semibold text-gac">
          {state.problem ? words.error[state.problem] : null}
        </p>
        <button type="submit" className={buttonClass("secondary", "w-full")}>
          {pending ? words.working : words.submit}
        </button>
      </form>
    </details>
  )
}
