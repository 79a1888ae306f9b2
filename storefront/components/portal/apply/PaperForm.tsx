"use client"

import { type FormEvent, useEffect, useState } from "react"
import { shrinkPhoto } from "@/lib/form/shrink-photo"
import { say } from "@/lib/form/say"
import { LARGEST_PAPER, type PaperProblem } from "@/lib/portal/apply/paper"
import { sendPaper } from "@/lib/portal/apply/send-paper"
import { DRAWN_FOR } from "@/lib/portal/drawn-for"
import { Button, buttonClass } from "@/components/ui/Button"
import { TextField } from "@/components/ui/Field"
import { Notice } from "@/components/ui/Notice"
import { DrawnForField } from "../DrawnFor"
import { Progress } from "./Progress"

export interface PaperWords {
  photo: string
  file: string
  hint: string
  validUntil: string
  again: string
  send: string
  sending: string
  preparing: string
  shown: string
  chosen: string
  error: Record<PaperProblem, string>
}

interface Chosen {
  paper: Blob
  name: string
  /** Address of the photo in this browser; none of a PDF. */
  photo?: string
}

/**
 * A paper by camera or from the phone's files: seen before it is sent, taken again as often as one likes, with how far it
 * is. A plain form without scripts.
 */
export function PaperForm({
  url,
  expires,
  validUntil,
  problem: posted,
  words,
}: {
  /** Where it is sent. */
  url: string
  /** Whether the paper says until when it holds. */
  expires: boolean
  validUntil: string
  problem?: PaperProblem
  words: PaperWords
}) {
  const [chosen, setChosen] = useState<Chosen>()
  const [problem, setProblem] = useState(posted)
  const [percent, setPercent] = useState<number>()
  const [preparing, setPreparing] = useState(false)
  const shown = chosen?.photo
  useEffect(() => () => void (shown && URL.revokeObjectURL(shown)), [shown])

  async function choose(input: HTMLInputElement) {
    const [file] = input.files ?? []
    // The same file may be chosen again.
    input.value = ""
    if (!file) return
    setProblem(undefined)
    setPreparing(true)
    const photo = file.type === "application/pdf" ? null : await shrinkPhoto(file)
    setPreparing(false)
    const paper = photo ?? file
    if (paper.size > LARGEST_PAPER) return setProblem("too_large")
    setChosen({
      paper,
      name: file.name,
      ...(photo ? { photo: URL.createObjectURL(photo) } : {}),
    })
  }

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (percent !== undefined) return
    const typed = new FormData(event.currentTarget)
    if (!chosen) return setProblem("file")
    const form = new FormData()
    for (const name of ["valid_until", DRAWN_FOR]) form.set(name, String(typed.get(name) ?? ""))
    form.set("file", chosen.paper, chosen.name)
    setProblem(undefined)
    setPercent(0)
    const answer = await sendPaper(url, form, setPercent)
    if ("next" in answer) {
      // A whole page: what is to be done next stands there as the server sees it now.
      location.assign(answer.next)
      return
    }
    setPercent(undefined)
    setProblem(answer.problem)
  }

  const busy = percent !== undefined
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
      {problem ? <Notice tone="error">{words.error[problem]}</Notice> : null}
      {chosen ? (
        <figure>
          {chosen.photo ? (
            <img
              src={chosen.photo}
              alt={words.shown}
              className="max-h-96 w-full border border-ke bg-suong object-contain"
            />
          ) : null}
          <figcaption className="mt-1 text-sm text-cham-nhat wrap-anywhere">
            {say(words.chosen, { name: chosen.name })}
          </figcaption>
        </figure>
      ) : (
        <p className="text-cham-nhat">{words.hint}</p>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <Pick
          id="photo"
          label={chosen ? words.again : words.photo}
          capture="environment"
          accept="image/*"
          disabled={busy}
          primary={!chosen}
          onPick={choose}
        />
        <Pick
          id="file"
          label={words.file}
          accept="image/*,application/pdf"
          disabled={busy}
          onPick={choose}
        />
      </div>
      {expires ? (
        <TextField
          id="valid_until"
          type="date"
          label={words.validUntil}
          defaultValue={validUntil}
          error={problem === "valid_until" ? words.error.valid_until : undefined}
        />
      ) : null}
      <Button
        type="submit"
        variant={chosen ? "primary" : "secondary"}
        className="min-h-14 w-full text-lg"
        disabled={busy || preparing}
      >
        {words.send}
      </Button>
      <div role="status">
        {busy ? (
          <>
            <p id="sending" className="mb-1 font-semibold">
              {say(words.sending, { percent })}
            </p>
            <Progress value={percent} max={100} labelledBy="sending" />
          </>
        ) : preparing ? (
          <p>{words.preparing}</p>
        ) : null}
      </div>
    </form>
  )
}

/** A file field that looks like a button, and is one to the thumb, the keyboard and a form without scripts. */
function Pick({
  id,
  label,
  accept,
  capture,
  disabled,
  primary = false,
  onPick,
}: {
  id: string
  label: string
  accept: string
  capture?: "environment"
  disabled: boolean
  primary?: boolean
  onPick: (input: HTMLInputElement) => Promise<void>
}) {
  return (
    <label
      htmlFor={id}
      className={buttonClass(
        primary ? "primary" : "secondary",
        "relative min-h-14 w-full cursor-pointer flex-wrap focus-within:outline-3 focus-within:outline-offset-2",
      )}
    >
      {label}
      <input
        id={id}
        name={id}
        type="file"
        accept={accept}
        capture={capture}
        disabled={disabled}
        onChange={(event) => void onPick(event.currentTarget)}
        className="absolute inset-0 size-full cursor-pointer opacity-0 noscript:static noscript:h-auto noscript:opacity-100"
      />
    </label>
  )
}
