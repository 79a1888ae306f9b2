"use client"

import { ErrorSummary } from "@/components/checkout/ErrorSummary"
import { Button } from "@/components/ui/Button"
import { describedBy, TextField } from "@/components/ui/Field"
import { useSafeAction } from "@/lib/form/use-safe-action"
import type { AskProblem } from "@/lib/portal/apply/ask-state"
import { firstJoin, floorField, goodField, type JoinState } from "@/lib/portal/programmes/types"
import { DrawnForField } from "../DrawnFor"

/** A good that may be brought into a programme, in the reader's words. */
export interface JoinGood {
  id: string
  title: string
  /** What each piece costs and who bears what. */
  lines: string[]
  /** A lowest price is asked for: its programme reduces prices. */
  floored: boolean
  /** What the office still has to settle. */
  notes: string[]
}

export interface JoinWords {
  errorsTitle: string
  legend: string
  floor: string
  hint: string
  quota: string
  quotaHint: string
  optional: string
  submit: string
  working: string
  signIn: string
  problem: Record<AskProblem, string>
}

/** Which goods, for what at least, and how many pieces: nothing that was typed is lost to a mistake. */
export function JoinForm({
  action,
  hidden,
  goods,
  initial,
  doorPath,
  words,
}: {
  action: (before: JoinState, form: FormData) => Promise<JoinState>
  hidden: Record<string, string>
  goods: JoinGood[]
  /** As the programme has them. */
  initial: NonNullable<JoinState["typed"]>
  doorPath: string
  words: JoinWords
}) {
  const { state, pending, form } = useSafeAction<JoinState>(action, firstJoin, (before) => ({
    ...before,
    attempt: before.attempt + 1,
    errors: [],
    problem: "offline",
  }))
  const typed = state.typed ?? initial
  const errorAt = (field: string) => state.errors.find((error) => error.field === field)?.text
  const errors = [
    ...(state.problem ? [{ text: words.problem[state.problem] }] : []),
    ...state.errors,
  ]
  return (
    <form {...form} noValidate aria-busy={pending} className="flex flex-col gap-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DrawnForField />
      <ErrorSummary title={words.errorsTitle} errors={errors} attempt={state.attempt} />
      {state.problem === "ended" ? (
        <a href={doorPath} target="_blank" rel="noopener" className="tap link">
          {words.signIn}
        </a>
      ) : null}
      <fieldset id="goods" tabIndex={-1}>
        <legend className="text-xl">{words.legend}</legend>
        <p className="mb-2 text-cham-nhat">{words.hint}</p>
        <ul className="border-b border-ke">
          {goods.map((good) => (
            <Good
              key={good.id}
              good={good}
              chosen={typed.goods.includes(good.id)}
              floor={typed.floors[good.id] ?? ""}
              error={errorAt(goodField(good.id))}
              floorError={errorAt(floorField(good.id))}
              words={words}
            />
          ))}
        </ul>
      </fieldset>
      <TextField
        id="quota"
        label={words.quota}
        hint={words.quotaHint}
        optional={words.optional}
        inputMode="numeric"
        maxLength={12}
        autoComplete="off"
        defaultValue={typed.quota}
        error={errorAt("quota")}
      />
      <Button type="submit" className="min-h-14 w-full text-lg">
        {pending ? words.working : words.submit}
      </Button>
    </form>
  )
}

function Good({
  good,
  chosen,
  floor,
  error,
  floorError,
  words,
}: {
  good: JoinGood
  chosen: boolean
  floor: string
  error: string | undefined
  floorError: string | undefined
  words: Pick<JoinWords, "floor" | "optional">
}) {
  const id = goodField(good.id)
  return (
    <li className="border-t border-ke py-3">
      <label htmlFor={id} className="flex min-h-12 cursor-pointer items-start gap-3 py-1">
        <input
          id={id}
          type="checkbox"
          name="goods"
          value={good.id}
          defaultChecked={chosen}
          aria-invalid={Boolean(error)}
          aria-describedby={describedBy({ id, hint: good.lines.length > 0, error })}
          className="mt-0.5 size-6 shrink-0 accent-la-che"
        />
        <span className="text-lg wrap-anywhere">{good.title}</span>
      </label>
      <div className="pl-9">
        <div id={`${id}-hint`}>
          {good.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        {error ? (
          <p id={`${id}-error`} className="font-semibold text-gac">
            {error}
          </p>
        ) : null}
        {good.notes.map((note) => (
          <p key={note} className="text-sm text-cham-nhat wrap-anywhere">
            {note}
          </p>
        ))}
        {good.floored ? (
          <TextField
            id={floorField(good.id)}
            name={`floor.${good.id}`}
            label={words.floor}
            optional={words.optional}
            inputMode="numeric"
            maxLength={15}
            autoComplete="off"
            defaultValue={floor}
            error={floorError}
            className="mt-2 max-w-xs"
          />
        ) : null}
      </div>
    </li>
  )
}
