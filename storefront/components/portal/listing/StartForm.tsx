"use client"

import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from "react"
import { unstable_rethrow, useRouter } from "next/navigation"
import { ErrorSummary } from "@/components/checkout/ErrorSummary"
import type { Locale } from "@/i18n/edition"
import { startDraft } from "@/lib/portal/listing/draft-actions"
import type { Entry } from "@/lib/portal/listing/facts"
import { entriesIn } from "@/lib/portal/listing/form-entries"
import { startName, store, stored } from "@/lib/portal/listing/kept"
import { adoptPhotos } from "@/lib/portal/listing/kept-photos"
import { firstState, type FormState, type Problem } from "@/lib/portal/listing/state"
import { DrawnForField, useOwner } from "../DrawnFor"
import { FormContext } from "./form-context"
import { PhotoChoice, type PhotoWords } from "./PhotoChoice"
import { SaveLine, type SaveWords } from "./SaveLine"

export interface StartWords {
  errorsTitle: string
  save: Pick<SaveWords, "saved" | "saving" | "offline">
  onPhone: string
  problem: Record<Problem, string>
  photo: PhotoWords
}

/** What was written of goods that have no draft yet, and the key that makes one draft of two sendings. */
interface Begun {
  key: string
  entries: Entry[]
}

/**
 * The first screen: a photo, a name, a set, a unit, a price, a stock, and there is a draft. What is typed is kept on the phone
 * from the first letter; pressed without a network it is sent when there is one, and makes one draft however often it was
 * pressed. Without scripts the photos follow on the next screen.
 */
export function StartForm({
  locale,
  clientKey,
  words,
  children,
  submit,
}: {
  locale: Locale
  /** Of this opening of the page. */
  clientKey: string
  words: StartWords
  children: ReactNode
  submit: ReactNode
}) {
  const owner = useOwner()
  const kept = startName(owner)
  const [posted, formAction] = useActionState(startDraft, firstState)
  const [sent, setSent] = useState<FormState>()
  const [busy, setBusy] = useState(false)
  const [begun, setBegun] = useState<Begun>()
  const [touched, setTouched] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  const router = useRouter()
  const state = sent ?? posted
  const key = begun?.key ?? clientKey

  useEffect(() => {
    const before = stored<Begun>(kept)
    if (before)
      startTransition(() => {
        setBegun(before)
        setTouched(true)
      })
  }, [kept])
  useEffect(() => {
    if (state.problem !== "offline") return
    const again = () => element.current?.requestSubmit()
    addEventListener("online", again, { once: true })
    return () => removeEventListener("online", again)
  }, [state])

  const keep = () => {
    if (!element.current) return
    store(kept, { key, entries: entriesIn(new FormData(element.current)) } satisfies Begun)
    setTouched(true)
  }

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = new FormData(event.currentTarget)
    form.set("scripted", "1")
    setBusy(true)
    let next: FormState
    try {
      next = await startDraft(state, form)
    } catch (error) {
      unstable_rethrow(error)
      next = { attempt: state.attempt + 1, errors: [], problem: "offline" }
    }
    setSent(next)
    if (!next.to) {
      setBusy(false)
      return
    }
    await adoptPhotos(owner, key, decodeURIComponent(next.to.split("/").at(-1) ?? ""))
    store(kept, null)
    router.push(next.to)
  }

  const errors = [
    ...(state.problem ? [{ text: words.problem[state.problem] }] : []),
    ...state.errors,
  ]
  return (
    <>
      {touched || busy ? (
        <SaveLine
          status={busy ? "saving" : state.problem === "offline" ? "offline" : "saved"}
          words={{ ...blank, ...words.save, saved: words.onPhone }}
        />
      ) : null}
      <form
        ref={element}
        action={formAction}
        onSubmit={(event) => void onSubmit(event)}
        onInput={keep}
        noValidate
        aria-busy={busy}
        className="mt-4 flex flex-col gap-6"
      >
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="client_key" value={key} />
        <DrawnForField />
        <ErrorSummary title={words.errorsTitle} errors={errors} attempt={state.attempt} />
        <PhotoChoice owner={key} words={words.photo} />
        <FormContext
          value={{ locale, typed: begun?.entries ?? posted.typed, errors: state.errors }}
        >
          <div key={begun ? "begun" : "new"} className="flex flex-col gap-6">
            {children}
          </div>
        </FormContext>
        {submit}
      </form>
    </>
  )
}

const blank = { typing: "", down: "", busy: "", limited: "", refused: "", conflict: "" }
