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
import { Notice } from "@/components/ui/Notice"
import type { Locale } from "@/i18n/edition"
import { Autosave, type SaveStatus, type Sent } from "@/lib/portal/listing/autosave"
import { saveSection } from "@/lib/portal/listing/draft-actions"
import type { Entry } from "@/lib/portal/listing/facts"
import { DRAWN_FOR } from "@/lib/portal/drawn-for"
import { entriesIn, formOf } from "@/lib/portal/listing/form-entries"
import { keepSection, keptSection } from "@/lib/portal/listing/kept"
import type { SectionName } from "@/lib/portal/listing/sections"
import { firstState, type FormState, isUnheard, type Problem } from "@/lib/portal/listing/state"
import { Conflict, type ConflictWords } from "./Conflict"
import { DrawnForField, useDrawnFor, useOwner } from "../DrawnFor"
import { FormContext } from "./form-context"
import { SaveLine, type SaveWords } from "./SaveLine"

const FORM_ID = "section"

/** What this page has saved since it was opened, by draft and section. */
const newestVersions = new Map<string, number>()

export interface SectionFormWords {
  errorsTitle: string
  save: SaveWords
  problem: Record<Problem, string>
  conflict: ConflictWords
}

/**
 * One screen of a draft. It saves itself while it is written: on the phone at once, in the shop a moment later, or when there
 * is a network. Its button saves and goes on; before and without scripts that is all it takes.
 */
export function SectionForm({
  hidden,
  section,
  version,
  words,
  children,
}: {
  hidden: { locale: Locale; id: string }
  section: SectionName
  /** Over which the fields were filled in. */
  version: number
  words: SectionFormWords
  /** Fields, and the buttons that go on. */
  children: ReactNode
}) {
  const seller = useDrawnFor()
  const owner = useOwner()
  const [posted, formAction] = useActionState(saveSection, firstState)
  const [sent, setSent] = useState<FormState>()
  const [status, setStatus] = useState<SaveStatus>("saved")
  const [busy, setBusy] = useState(false)
  const [restored, setRestored] = useState<Entry[]>()
  const element = useRef<HTMLFormElement>(null)
  const saver = useRef<Autosave>(null)
  const router = useRouter()
  const state = sent ?? posted

  useEffect(() => {
    const autosave = new Autosave(version, {
      keep: (kept) => keepSection(owner, hidden.id, section, kept),
      tell: setStatus,
      later: (act, ms) => {
        const timer = setTimeout(act, ms)
        return () => clearTimeout(timer)
      },
      send: async (kept) => {
        const ours = { locale: hidden.locale, id: hidden.id, section, [DRAWN_FOR]: seller ?? "" }
        const form = formOf(kept.entries, { ...ours, version: kept.version, go: "stay" })
        const heardOf = heard(await answerOf(form), setSent)
        if ("saved" in heardOf) newestVersions.set(`${hidden.id}.${section}`, heardOf.saved)
        return heardOf
      },
    })
    saver.current = autosave
    // The browser's "back" shows the page as it was before its words were saved.
    const newest = newestVersions.get(`${hidden.id}.${section}`)
    if (newest !== undefined && newest > version) router.refresh()
    const kept = keptSection(owner, hidden.id, section)
    if (kept) {
      startTransition(() => setRestored(kept.entries))
      autosave.resume(kept)
    }
    const online = () => autosave.online()
    addEventListener("online", online)
    return () => {
      removeEventListener("online", online)
      // Whoever leaves has not stopped wanting it saved.
      void autosave.settle().then(() => autosave.stop())
    }
  }, [hidden.id, hidden.locale, section, seller, owner, version, router])

  const changed = () => {
    if (element.current) saver.current?.changed(entriesIn(new FormData(element.current)))
  }

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const autosave = saver.current
    if (busy || !autosave) return
    const { submitter } = event.nativeEvent as SubmitEvent
    const form = new FormData(event.currentTarget, submitter)
    setBusy(true)
    // What is under way would raise the version below us.
    await autosave.settle()
    form.set("version", String(state.conflict?.version ?? autosave.over))
    form.set("scripted", "1")
    const next = await answerOf(form)
    setBusy(false)
    if (next.version !== undefined) {
      autosave.savedAs(next.version)
      newestVersions.set(`${hidden.id}.${section}`, next.version)
      if (next.to) router.push(next.to)
      if (next.to === location.pathname) router.refresh()
    } else {
      autosave.changed(entriesIn(form))
      if (!next.problem) autosave.stop()
      setStatus(statusOf(next))
    }
    setSent(next)
  }

  const errors = [
    ...(state.problem ? [{ text: words.problem[state.problem] }] : []),
    ...state.errors,
  ]
  return (
    <>
      <SaveLine status={status} words={words.save} />
      {state.conflict ? (
        <Conflict
          conflict={state.conflict}
          words={words.conflict}
          form={FORM_ID}
          onTheirs={() => saver.current?.savedAs(version)}
        />
      ) : null}
      <form
        id={FORM_ID}
        ref={element}
        action={formAction}
        onSubmit={(event) => void onSubmit(event)}
        onInput={changed}
        noValidate
        aria-busy={busy}
        className="mt-4 flex flex-col gap-6"
      >
        <input type="hidden" name="locale" value={hidden.locale} />
        <input type="hidden" name="id" value={hidden.id} />
        <input type="hidden" name="section" value={section} />
        <DrawnForField />
        <input type="hidden" name="version" value={state.conflict?.version ?? version} />
        <ErrorSummary title={words.errorsTitle} errors={errors} attempt={state.attempt} />
        <FormContext
          value={{
            locale: hidden.locale,
            typed: restored ?? posted.typed,
            errors: state.errors,
          }}
        >
          <div key={restored ? "restored" : version} className="contents">
            {children}
          </div>
        </FormContext>
        {busy ? <Notice>{words.save.saving}</Notice> : null}
      </form>
    </>
  )
}

async function answerOf(form: FormData): Promise<FormState> {
  try {
    return await saveSection(firstState, form)
  } catch (error) {
    unstable_rethrow(error)
    return { attempt: Date.now(), errors: [], problem: "offline" }
  }
}

/** What a sending of its own accord came to: only what needs a person is shown, and no sentence that is half typed. */
function heard(answer: FormState, show: (state: FormState) => void): Sent {
  if (answer.version !== undefined) return { saved: answer.version }
  if (answer.conflict) {
    show(answer)
    return { conflict: true }
  }
  const { problem } = answer
  if (problem && isUnheard(problem)) return { unheard: problem }
  if (problem) show(answer)
  return { refused: true }
}

function statusOf({ conflict, problem }: FormState): SaveStatus {
  if (conflict) return "conflict"
  return problem && isUnheard(problem) ? problem : "refused"
}
