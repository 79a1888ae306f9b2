"use client"

import { type FormEvent, useEffect, useRef, useState } from "react"
import { useRouter } from "next/navigation"
import { shrinkPhoto } from "@/lib/form/shrink-photo"
import { say } from "@/lib/form/say"
import { LARGEST_PAPER, type PaperProblem } from "@/lib/portal/apply/paper"
import { sendPaper } from "@/lib/portal/apply/send-paper"
import { DRAWN_FOR } from "@/lib/portal/drawn-for"
import { Button } from "@/components/ui/Button"
import { Checkbox, TextField } from "@/components/ui/Field"
import { Notice } from "@/components/ui/Notice"
import { DrawnForField } from "../DrawnFor"
import { type Chosen, ChosenPages, type ChosenWords } from "./ChosenPages"
import { PickFile } from "./PickFile"
import { Progress } from "./Progress"

export interface PaperWords extends ChosenWords {
  photo: string
  file: string
  hint: string
  validUntil: string
  endless: string
  morePhoto: string
  moreFile: string
  send: string
  sendMany: string
  save: string
  sending: string
  preparing: string
  error: Record<PaperProblem, string>
}

/**
 * A paper by camera or from the phone's files, its front, its back and every page: each seen before it is sent, and sent by
 * itself, so that a line that breaks loses one of them at most. A plain form without scripts.
 */
export function PaperForm({
  url,
  expires,
  mayBeEndless,
  term,
  standing,
  problem: posted,
  words,
}: {
  /** Where it is sent. */
  url: string
  /** Whether the paper says until when it holds, and whether it may name no day. */
  expires: boolean
  mayBeEndless: boolean
  /** As it was said before. */
  term: { validUntil: string; endless: boolean }
  /** How many files of it were sent. */
  standing: number
  problem?: PaperProblem
  words: PaperWords
}) {
  const [chosen, setChosen] = useState<Chosen[]>([])
  const [problem, setProblem] = useState(posted)
  const [sending, setSending] = useState<{ at: number; of: number; percent: number }>()
  const [preparing, setPreparing] = useState(false)
  const addresses = useRef(new Set<string>())
  const router = useRouter()
  useEffect(() => {
    const kept = addresses.current
    return () => {
      for (const address of kept) URL.revokeObjectURL(address)
    }
  }, [])

  async function choose(input: HTMLInputElement) {
    const picked = [...(input.files ?? [])]
    // The same file may be chosen again.
    input.value = ""
    setProblem(undefined)
    for (const file of picked) {
      setPreparing(true)
      const photo = file.type === "application/pdf" ? null : await shrinkPhoto(file)
      setPreparing(false)
      const paper = photo ?? file
      if (paper.size > LARGEST_PAPER) {
        setProblem("too_large")
        continue
      }
      const address = photo ? URL.createObjectURL(photo) : undefined
      if (address) addresses.current.add(address)
      const page = { key: crypto.randomUUID(), paper, name: file.name, photo: address }
      setChosen((before) => [...before, page])
    }
  }

  const remove = (key: string) => setChosen((before) => before.filter((page) => page.key !== key))

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending) return
    const typed = new FormData(event.currentTarget)
    if (chosen.length === 0) {
      if (standing === 0 || !expires) return setProblem("file")
      if (!typed.get("valid_until") && !typed.get("endless")) return setProblem("valid_until")
    }
    setProblem(undefined)
    let next = ""
    for (const [at, page] of (chosen.length > 0 ? chosen : [undefined]).entries()) {
      const form = new FormData()
      for (const name of ["valid_until", "endless", DRAWN_FOR])
        form.set(name, String(typed.get(name) ?? ""))
      form.set("behind", String(standing + at))
      if (page) form.set("file", page.paper, page.name)
      const tell = (percent: number) => setSending({ at: at + 1, of: chosen.length, percent })
      tell(0)
      const answer = await sendPaper(url, form, tell)
      if ("problem" in answer) {
        setSending(undefined)
        setProblem(answer.problem)
        // What can be no paper is not sent a second time.
        if (page && answer.problem === "paper") remove(page.key)
        // Those before it have come, and stand above.
        if (at > 0) router.refresh()
        return
      }
      if (page) remove(page.key)
      next = answer.next
    }
    // A whole page: what is to be done next stands there as the server sees it now.
    location.assign(next)
  }

  const busy = sending !== undefined
  const any = standing + chosen.length > 0
  return (
    <form
      action={url}
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      noValidate
      aria-busy={busy}
      className="flex flex-col gap-5"
    >
      <DrawnForField />
      <input type="hidden" name="behind" value={standing} />
      {problem ? <Notice tone="error">{words.error[problem]}</Notice> : null}
      <ChosenPages chosen={chosen} disabled={busy} onRemove={remove} words={words} />
      {any ? null : <p className="text-cham-nhat">{words.hint}</p>}
      <div className="grid gap-3 sm:grid-cols-2">
        <PickFile
          id="photo"
          label={any ? words.morePhoto : words.photo}
          capture="environment"
          accept="image/*"
          disabled={busy}
          primary={!any}
          onPick={choose}
        />
        <PickFile
          id="file"
          label={any ? words.moreFile : words.file}
          accept="image/*,application/pdf"
          disabled={busy}
          onPick={choose}
        />
      </div>
      {expires ? (
        <div className="group/term">
          <TextField
            id="valid_until"
            type="date"
            label={words.validUntil}
            defaultValue={term.validUntil}
            className={mayBeEndless ? "group-has-[#endless:checked]/term:hidden" : undefined}
            error={
              problem === "valid_until" || problem === "over" ? words.error[problem] : undefined
            }
          />
          {mayBeEndless ? (
            <Checkbox
              id="endless"
              value="true"
              label={words.endless}
              defaultChecked={term.endless}
              className="mt-2"
            />
          ) : null}
        </div>
      ) : null}
      {chosen.length > 0 || standing === 0 || expires ? (
        <Button
          type="submit"
          variant={chosen.length > 0 ? "primary" : "secondary"}
          className="min-h-14 w-full text-lg"
          disabled={busy || preparing}
        >
          {chosen.length > 1
            ? say(words.sendMany, { count: chosen.length })
            : chosen.length === 0 && standing > 0
              ? words.save
              : words.send}
        </Button>
      ) : null}
      <div role="status">
        {busy ? (
          <>
            <p id="sending" className="mb-1 font-semibold">
              {say(words.sending, sending)}
            </p>
            <Progress value={sending.percent} max={100} labelledBy="sending" />
          </>
        ) : preparing ? (
          <p>{words.preparing}</p>
        ) : null}
      </div>
    </form>
  )
}
