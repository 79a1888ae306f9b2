"use client"

import type { Locale } from "@/i18n/edition"
import type { AskState } from "@/lib/portal/apply/ask-state"
import { useSafeAction } from "@/lib/form/use-safe-action"
import { ErrorSummary } from "@/components/checkout/ErrorSummary"
import type { PlaceWords } from "@/components/checkout/PlaceFields"
import { Button } from "@/components/ui/Button"
import { DrawnForField } from "../DrawnFor"
import { PlaceQuestions } from "./PlaceQuestions"
import { Question, type Questioned } from "./Question"

export interface AskWords {
  errorsTitle: string
  problem: Record<NonNullable<AskState["problem"]>, string>
  /** To the door, in another tab: what was typed stays in this one. */
  signIn: string
  change: string
  submit: string
  working: string
  place: PlaceWords
}

/**
 * One screen of questions. What is wrong stands at its field and in a list above, and nothing that was typed is lost: not
 * to a mistake, nor to a session that ran out, nor without a network.
 */
export function AskForm({
  action,
  hidden,
  questions,
  provinces,
  initial,
  doorPath,
  locale,
  words,
}: {
  action: (before: AskState, form: FormData) => Promise<AskState>
  hidden: Record<string, string>
  questions: Questioned[]
  /** To choose from where a place is asked for. */
  provinces: { code: string; name: string }[]
  initial: AskState
  doorPath: string
  locale: Locale
  words: AskWords
}) {
  const { state, pending, form } = useSafeAction<AskState>(action, initial, (before) => ({
    ...before,
    attempt: before.attempt + 1,
    errors: {},
    problem: "offline",
  }))
  const errors = [
    ...(state.problem ? [{ text: words.problem[state.problem] }] : []),
    ...questions.flatMap(({ name }) => {
      const text = state.errors[name]
      return text ? [{ field: name, text }] : []
    }),
    // Of what the screen says without asking, such as the pages that were sent before it.
    ...Object.entries(state.errors).flatMap(([name, text]) =>
      questions.some((question) => question.name === name) ? [] : [{ text }],
    ),
  ]
  const ask = (question: Questioned) =>
    question.control === "province" ? (
      <PlaceQuestions
        key={question.name}
        province={question}
        commune={questions.find(({ control }) => control === "commune")}
        provinces={provinces}
        state={state}
        locale={locale}
        words={words.place}
      />
    ) : (
      <Question
        key={question.name}
        {...question}
        value={state.typed[question.name] ?? ""}
        error={state.errors[question.name]}
      />
    )
  const folded = questions.filter((question) => question.folded)
  // A commune is asked for with its province.
  const open = questions.filter((one) => !one.folded && one.control !== "commune")
  const said = new Set(
    folded.flatMap(({ name, options }) => {
      const value = state.typed[name]
      return value ? [options?.find((one) => one.value === value)?.label ?? value] : []
    }),
  )
  const wrongInside = folded.some(({ name }) => state.errors[name])
  return (
    <form {...form} noValidate aria-busy={pending} className="flex flex-col gap-5">
      {Object.entries({ ...hidden, locale }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DrawnForField />
      <ErrorSummary title={words.errorsTitle} errors={errors} attempt={state.attempt} />
      {state.problem === "ended" ? (
        <a href={doorPath} target="_blank" rel="noopener" className="tap link">
          {words.signIn}
        </a>
      ) : null}
      {folded.length > 0 ? (
        <details open={wrongInside || said.size === 0} className="border border-ke bg-giay">
          <summary className="flex min-h-12 cursor-pointer items-center gap-3 px-4 py-2">
            <span className="flex-1 wrap-anywhere">{[...said].join(" · ")}</span>
            <span className="link shrink-0">{words.change}</span>
          </summary>
          <div className="flex flex-col gap-5 border-t border-ke p-4">{folded.map(ask)}</div>
        </details>
      ) : null}
      {open.map(ask)}
      <Button type="submit" className="min-h-14 w-full text-lg">
        {pending ? words.working : words.submit}
      </Button>
    </form>
  )
}
