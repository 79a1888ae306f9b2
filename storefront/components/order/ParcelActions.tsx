"use client"

import { useEffect } from "react"
import { useRouter } from "next/navigation"
import type { Locale } from "@/i18n/edition"
import { useSafeAction } from "@/lib/form/use-safe-action"
import { actOnParcel } from "@/lib/order/parcel-act"
import {
  CANCEL_REASONS,
  type ParcelAct,
  type ParcelActState,
  PROBLEM_KINDS,
} from "@/lib/order/parcel-acts"
import { Button } from "@/components/ui/Button"
import { SelectField, TextAreaField } from "@/components/ui/Field"
import { Notice } from "@/components/ui/Notice"

export interface ParcelActWords {
  cancel: string
  cancel_text: string
  cancel_confirm: string
  cancel_reason: string
  reason: Record<string, string>
  received: string
  received_text: string
  problem: string
  problem_kind: string
  kind: Record<string, string>
  problem_message: string
  problem_readers: string
  problem_send: string
  working: string
  error: Record<string, string>
}

interface Props {
  locale: Locale
  order: string
  token: string
  parcel: string
  may: readonly ParcelAct[]
  words: ParcelActWords
}

/**
 * What a shopper can do about one parcel. Without scripts each is a form that the page answers: what came too late is said also
 * where its form is gone by then.
 */
export function ParcelActions(props: Props) {
  const { may } = props
  const received = useAct(props, "received")
  const cancel = useAct(props, "cancel")
  if (may.length === 0 && !received.notice && !cancel.notice) return null
  return (
    <div className="flex flex-col gap-1 border-t border-ke px-4 py-3 md:px-6">
      {may.includes("received") ? <Received {...props} act={received} /> : received.notice}
      {may.includes("cancel") ? <Cancel {...props} act={cancel} /> : cancel.notice}
      {may.includes("problem") ? <Problem {...props} /> : null}
    </div>
  )
}

type Act = ReturnType<typeof useAct>

function useAct({ locale, order, token, parcel, words }: Props, act: ParcelAct) {
  const { state, pending, form } = useSafeAction<ParcelActState>(
    actOnParcel,
    { attempt: 0 },
    (before) => ({ ...before, attempt: before.attempt + 1, problem: "offline" }),
  )
  const router = useRouter()
  // Sent in place, the page is still the old one: how the parcel stands is above what is said of it.
  useEffect(() => {
    if (state.problem === "late") router.refresh()
  }, [router, state])
  const hidden = Object.entries({ locale, order, token, parcel, act }).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
  const notice = state.problem ? <Notice tone="error">{words.error[state.problem]}</Notice> : null
  return { state, pending, form, hidden, notice }
}

const summary = "tap w-fit cursor-pointer font-semibold text-la-che underline underline-offset-4"

function Received({ words, act }: Props & { act: Act }) {
  const { pending, form, hidden, notice } = act
  return (
    <form {...form} aria-busy={pending} className="flex flex-col items-start gap-2 pb-2">
      {hidden}
      <p className="text-sm">{words.received_text}</p>
      {notice}
      <Button type="submit" disabled={pending}>
        {pending ? words.working : words.received}
      </Button>
    </form>
  )
}

function Cancel({ words, parcel, act }: Props & { act: Act }) {
  const { pending, form, hidden, notice } = act
  return (
    <details open={notice ? true : undefined}>
      <summary className={summary}>{words.cancel}</summary>
      <form {...form} aria-busy={pending} className="flex flex-col items-start gap-3 py-2">
        {hidden}
        <p className="text-sm">{words.cancel_text}</p>
        <SelectField id={`${parcel}-reason`} name="reason" label={words.cancel_reason}>
          {CANCEL_REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {words.reason[reason]}
            </option>
          ))}
        </SelectField>
        {notice}
        <Button type="submit" variant="secondary" disabled={pending}>
          {pending ? words.working : words.cancel_confirm}
        </Button>
      </form>
    </details>
  )
}

function Problem(props: Props) {
  const { words, parcel } = props
  const { state, pending, form, hidden, notice } = useAct(props, "problem")
  return (
    <details open={notice ? true : undefined}>
      <summary className={summary}>{words.problem}</summary>
      <form
        {...form}
        noValidate
        aria-busy={pending}
        className="flex flex-col items-start gap-3 py-2"
      >
        {hidden}
        <SelectField id={`${parcel}-kind`} name="kind" label={words.problem_kind}>
          {PROBLEM_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.kind[kind]}
            </option>
          ))}
        </SelectField>
        <TextAreaField
          id={`${parcel}-message`}
          name="message"
          label={words.problem_message}
          hint={words.problem_readers}
          className="w-full max-w-xl"
          defaultValue={state.message}
          error={
            state.problem === "message" || state.problem === "long"
              ? words.error[state.problem]
              : undefined
          }
        />
        {state.problem === "message" || state.problem === "long" ? null : notice}
        <Button type="submit" variant="secondary" disabled={pending}>
          {pending ? words.working : words.problem_send}
        </Button>
      </form>
    </details>
  )
}
