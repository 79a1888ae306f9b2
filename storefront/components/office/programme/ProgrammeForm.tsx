"use client"

import type { ReactNode } from "react"
import { ErrorSummary } from "@/components/checkout/ErrorSummary"
import { Button } from "@/components/ui/Button"
import { Checkbox, TextAreaField, TextField } from "@/components/ui/Field"
import type { Locale } from "@/i18n/edition"
import { useSafeAction } from "@/lib/form/use-safe-action"
import { writeProgramme } from "@/lib/portal/office-programmes/actions"
import type { Problem, ProgrammeFormState } from "@/lib/portal/office-programmes/form-state"
import {
  type FieldName,
  LISTS,
  TEXTS,
  type TextName,
  type Typed,
} from "@/lib/portal/office-programmes/terms"
import { BEARERS, FORMS } from "@/lib/portal/office-programmes/types"
import { ChooseGoods, type ChoiceWords, type GoodsChoices } from "./ChooseGoods"

export interface ProgrammeFormWords extends ChoiceWords {
  errorsTitle: string
  working: string
  submit: string
  optional: string
  problem: Record<Problem, string>
  signIn: string
  asItIs: string
  drafts: string
  section: Record<"what" | "when" | "form" | "goods" | "limits" | "money", string>
  field: Record<FieldName, string>
  hint: Partial<Record<FieldName, string>>
  form: Record<(typeof FORMS)[number], string>
  bearer: Record<(typeof BEARERS)[number], string>
}

/** A programme's terms on one page. What is wrong stands at its field, and nothing that was typed is lost. */
export function ProgrammeForm({
  id,
  version,
  clientKey,
  nowPath,
  listPath,
  locale,
  initial,
  choices,
  doorPath,
  words,
}: {
  /** Empty for a new one. */
  id: string
  version?: number
  /** What this form is called; of a new programme. */
  clientKey: string
  /** Where it is shown as it is now. */
  nowPath: string
  /** Where drafts stand. */
  listPath: string
  locale: Locale
  initial: Typed
  choices: GoodsChoices
  doorPath: string
  words: ProgrammeFormWords
}) {
  const { state, pending, form } = useSafeAction<ProgrammeFormState>(
    writeProgramme,
    { attempt: 0, key: clientKey, typed: initial, errors: {} },
    (before) => ({ ...before, attempt: before.attempt + 1, errors: {}, problem: "offline" }),
  )
  const { typed, problem } = state
  const errors = [
    ...(problem ? [{ text: words.problem[problem] }] : []),
    ...[...TEXTS, ...LISTS].flatMap((field) => {
      const text = state.errors[field]
      return text ? [{ field, text }] : []
    }),
  ]
  const field = (name: TextName) => ({
    id: name,
    label: words.field[name],
    hint: words.hint[name],
    error: state.errors[name],
    defaultValue: typed.texts[name],
  })
  const maybe = (name: TextName) => ({ ...field(name), optional: words.optional })
  const number = { inputMode: "numeric", autoComplete: "off", maxLength: 20 } as const
  return (
    <form {...form} noValidate aria-busy={pending} className="flex max-w-2xl flex-col gap-8">
      <input type="hidden" name="id" value={id} />
      {id ? null : <input type="hidden" name="client_key" value={state.key} />}
      {version ? <input type="hidden" name="version" value={version} /> : null}
      <input type="hidden" name="locale" value={locale} />
      <ErrorSummary title={words.errorsTitle} errors={errors} attempt={state.attempt} />
      {problem === "ended" ? (
        <a href={doorPath} target="_blank" rel="noopener" className="tap link">
          {words.signIn}
        </a>
      ) : null}
      {problem === "changed" ? (
        <a href={nowPath} target="_blank" rel="noopener" className="tap link">
          {words.asItIs}
        </a>
      ) : null}
      {problem === "drafted" ? (
        <a href={listPath} target="_blank" rel="noopener" className="tap link">
          {words.drafts}
        </a>
      ) : null}
      <Part title={words.section.what}>
        <TextField {...field("name_vi")} maxLength={120} autoComplete="off" />
        <TextField {...maybe("name_en")} maxLength={120} autoComplete="off" lang="en" />
        <TextAreaField {...field("story_vi")} rows={4} maxLength={5_000} />
        <TextAreaField {...maybe("story_en")} rows={3} maxLength={5_000} lang="en" />
      </Part>
      <Part title={words.section.when}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...field("starts_at")} type="datetime-local" />
          <TextField {...field("ends_at")} type="datetime-local" />
        </div>
      </Part>
      <Part title={words.section.form}>
        <Radios
          name="form"
          legend={words.field.form}
          among={FORMS.map((value) => ({ value, label: words.form[value] }))}
          chosen={typed.texts.form}
          error={state.errors.form}
        />
        <TextField {...field("value")} {...number} />
        <TextField
          {...maybe("voucher_code")}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
        />
        <Ticked name="single_codes" typed={typed} words={words} error={state.errors.single_codes} />
      </Part>
      <Part title={words.section.goods}>
        <ChooseGoods choices={choices} typed={typed} words={words} />
        <Ticked name="open_to_sellers" typed={typed} words={words} />
      </Part>
      <Part title={words.section.limits}>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField {...maybe("most_per_order_vnd")} {...number} />
          <TextField {...maybe("most_pieces")} {...number} />
          <TextField {...maybe("most_per_shopper")} {...number} />
        </div>
      </Part>
      <Part title={words.section.money}>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField {...maybe("budget_vnd")} {...number} />
          <TextField {...maybe("budget_orders")} {...number} />
        </div>
        <Bearers
          chosen={typed.texts.bearer}
          words={words}
          error={state.errors.bearer}
          share={<TextField {...field("office_percent")} inputMode="decimal" maxLength={8} />}
        />
      </Part>
      <Button type="submit" className="min-h-14 w-full text-lg">
        {pending ? words.working : words.submit}
      </Button>
    </form>
  )
}

function Ticked({
  name,
  typed,
  words,
  error,
}: {
  name: "single_codes" | "open_to_sellers"
  typed: Typed
  words: ProgrammeFormWords
  error?: string
}) {
  return (
    <div>
      <Checkbox
        id={name}
        value="yes"
        label={words.field[name]}
        defaultChecked={typed.texts[name] === "yes"}
        error={error}
      />
      <p className="text-sm text-cham-nhat">{words.hint[name]}</p>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-ke pt-4">
      <h2 className="mb-4 text-xl">{title}</h2>
      <div className="flex flex-col gap-4">{children}</div>
    </section>
  )
}

function Radios({
  name,
  legend,
  among,
  chosen,
  error,
}: {
  name: string
  legend: string
  among: { value: string; label: string }[]
  chosen?: string
  error?: string
}) {
  return (
    <fieldset aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="font-semibold">{legend}</legend>
      {among.map(({ value, label }, index) => (
        <label
          key={value}
          className="flex min-h-12 cursor-pointer items-center gap-3 border-b border-ke py-2 last:border-b-0"
        >
          <input
            id={index === 0 ? name : undefined}
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === chosen}
            className="size-6 shrink-0 accent-la-che"
          />
          {label}
        </label>
      ))}
      {error ? (
        <p id={`${name}-error`} className="text-sm font-semibold text-gac">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}

/** The share is asked for where both bear it, also before there are scripts. */
function Bearers({
  chosen,
  words,
  error,
  share,
}: {
  chosen?: string
  words: ProgrammeFormWords
  error?: string
  share: ReactNode
}) {
  return (
    <div className="group/bearer flex flex-col gap-4">
      <Radios
        name="bearer"
        legend={words.field.bearer}
        among={BEARERS.map((value) => ({ value, label: words.bearer[value] }))}
        chosen={chosen}
        error={error}
      />
      <div className="hidden group-has-[[value=shared]:checked]/bearer:block">{share}</div>
    </div>
  )
}
