"use client"

import type { ReactNode } from "react"
import { ErrorSummary } from "@/components/checkout/ErrorSummary"
import { buttonClass } from "@/components/ui/Button"
import type { Locale } from "@/i18n/edition"
import { useSafeAction } from "@/lib/form/use-safe-action"
import { firstState, type FormState, type Problem } from "@/lib/portal/listing/state"
import { DrawnForField } from "../DrawnFor"
import { Conflict, type ConflictWords } from "./Conflict"
import { FormContext } from "./form-context"

export interface GoodFormWords {
  locale: Locale
  errorsTitle: string
  working: string
  /** On the button that confirms what was asked about. */
  sure: string
  problem: Record<Problem, string>
  /** Of a form that is written over a version, which somebody else may have changed. */
  conflict?: ConflictWords
}

/** A form that changes one thing of the seller's goods, and says in its place when it did not. */
export function GoodForm({
  action,
  hidden,
  words,
  id,
  className = "flex flex-col gap-4",
  children,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>
  hidden: Record<string, string>
  words: GoodFormWords
  id?: string
  className?: string
  children: ReactNode
}) {
  const { state, pending, form } = useSafeAction<FormState>(action, firstState, (before) => ({
    attempt: before.attempt + 1,
    errors: [],
    problem: "offline",
  }))
  const errors = [
    ...(state.problem ? [{ text: words.problem[state.problem] }] : []),
    ...state.errors,
  ]
  return (
    <form {...form} id={id} noValidate aria-busy={pending} className={className}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {/* After the version that the page was drawn with: the last of a name is the one that is read. */}
      {state.conflict ? (
        <input type="hidden" name="version" value={state.conflict.version} />
      ) : null}
      <DrawnForField />
      {state.conflict && words.conflict && id ? (
        <Conflict conflict={state.conflict} words={words.conflict} form={id} />
      ) : null}
      <ErrorSummary title={words.errorsTitle} errors={errors} attempt={state.attempt} />
      <FormContext value={{ locale: words.locale, typed: state.typed, errors: state.errors }}>
        {children}
      </FormContext>
      {state.ask ? (
        <div role="alert" className="border-l-4 border-gac bg-gac-nhat px-4 py-3">
          {state.ask.sentences.map((sentence) => (
            <p key={sentence} className="font-semibold">
              {sentence}
            </p>
          ))}
          <button
            type="submit"
            name="sure"
            value={state.ask.sure}
            className={buttonClass("primary", "mt-3 min-h-14 w-full text-lg")}
          >
            {words.sure}
          </button>
        </div>
      ) : null}
      <p role="status" className={pending ? "font-semibold" : "sr-only"}>
        {pending ? words.working : null}
      </p>
    </form>
  )
}
