"use client"

import { type FormEvent, type ReactNode, useState } from "react"
import { useRouter } from "next/navigation"
import { ErrorSummary } from "@/components/checkout/ErrorSummary"
import { isTooLarge } from "@/lib/portal/listing/papers"
import type { FormState } from "@/lib/portal/listing/state"
import type { GoodFormWords } from "./GoodForm"
import { DrawnForField } from "../DrawnFor"
import { FormContext } from "./form-context"

/** A paper and what is written on it. Without scripts the browser sends it; with them what was typed stays when it was not taken. */
export function PaperForm({
  to,
  hidden,
  words,
  children,
}: {
  to: string
  hidden: Record<string, string>
  words: GoodFormWords
  children: ReactNode
}) {
  const [state, setState] = useState<FormState>({ attempt: 0, errors: [] })
  const [busy, setBusy] = useState(false)
  const router = useRouter()

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    const { submitter } = event.nativeEvent as SubmitEvent
    const sent = new FormData(form, submitter)
    if (isTooLarge(sent)) {
      setState(({ attempt }) => ({ attempt: attempt + 1, errors: [], problem: "too_large" }))
      return
    }
    setBusy(true)
    const heard = await post(to, sent)
    setBusy(false)
    if ("to" in heard) {
      form.reset()
      setState({ attempt: 0, errors: [] })
      router.push(heard.to)
      router.refresh()
    } else {
      setState(({ attempt }) => ({ ...heard, attempt: attempt + 1 }))
    }
  }

  const errors = [
    ...(state.problem ? [{ text: words.problem[state.problem] }] : []),
    ...state.errors.map(({ text }) => ({ text })),
  ]
  return (
    <form
      action={to}
      method="post"
      encType="multipart/form-data"
      onSubmit={(event) => void onSubmit(event)}
      noValidate
      aria-busy={busy}
      className="flex flex-col gap-5"
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DrawnForField />
      <ErrorSummary title={words.errorsTitle} errors={errors} attempt={state.attempt} />
      <FormContext value={{ locale: words.locale, errors: [] }}>{children}</FormContext>
      <p role="status" className={busy ? "font-semibold" : "sr-only"}>
        {busy ? words.working : null}
      </p>
    </form>
  )
}

async function post(
  to: string,
  form: FormData,
): Promise<{ to: string } | Pick<FormState, "errors" | "problem">> {
  try {
    const answer = await fetch(to, {
      method: "POST",
      body: form,
      headers: { accept: "application/json" },
    })
    if (answer.status !== 200 && answer.status !== 422) return { errors: [], problem: "down" }
    return (await answer.json()) as { to: string } | Pick<FormState, "errors" | "problem">
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError)
      return { errors: [], problem: "offline" }
    throw error
  }
}
