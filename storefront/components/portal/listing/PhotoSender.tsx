"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import { useRouter } from "next/navigation"
import { DRAWN_FOR } from "@/lib/portal/drawn-for"
import { dropPhoto, type KeptPhoto, keptPhotos } from "@/lib/portal/listing/kept-photos"
import type { FormState, Problem } from "@/lib/portal/listing/state"
import { say } from "@/lib/form/say"
import { useDrawnFor, useOwner } from "../DrawnFor"
import { PhotoChoice, type PhotoWords } from "./PhotoChoice"

export interface SenderWords {
  photo: PhotoWords
  sending: string
  waiting: string
  refused: string
  problem: Record<Problem, string>
  drop: string
}

type Heard = { pictures: unknown[] } | { to: string } | Pick<FormState, "errors" | "problem">

const AGAIN_MS = 15_000

/**
 * Takes photos of a draft and sends those that wait on this phone, one after the other: now, when the network is back, or at
 * the next visit. Each is let go of when the shop has it. `choose` is false where none are chosen, only sent.
 */
export function PhotoSender({
  draft,
  to,
  words,
  choose,
}: {
  draft: string
  /** Where photos are sent. */
  to: string
  words: SenderWords
  choose: boolean
}) {
  const [waiting, setWaiting] = useState<KeptPhoto[]>([])
  const [trouble, setTrouble] = useState<{ text: string; photo?: string }>()
  const sending = useRef(false)
  const router = useRouter()
  const seller = useDrawnFor()
  const owner = useOwner()

  const send = useCallback(async () => {
    if (sending.current) return
    sending.current = true
    try {
      let sent = 0
      for (
        let kept = await keptPhotos(owner, draft);
        kept[0];
        kept = await keptPhotos(owner, draft)
      ) {
        setWaiting(kept)
        setTrouble(undefined)
        const photo = kept[0]
        const heard = await post(to, photo, seller)
        if (heard && "to" in heard) {
          router.push(heard.to)
          return
        }
        if (heard && "pictures" in heard) {
          await dropPhoto(photo.id)
          sent += 1
          continue
        }
        setTrouble(
          !heard || heard.problem
            ? {
                text: words.problem[heard?.problem ?? "offline"],
                ...(heard?.problem === "too_large" ? { photo: photo.id } : {}),
              }
            : { text: heard.errors.map(({ text }) => text).join(" "), photo: photo.id },
        )
        break
      }
      setWaiting(await keptPhotos(owner, draft))
      if (sent > 0) router.refresh()
    } finally {
      sending.current = false
    }
  }, [draft, to, words, router, seller, owner])

  useEffect(() => {
    const again = () => void send()
    again()
    const timer = setInterval(again, AGAIN_MS)
    addEventListener("online", again)
    return () => {
      clearInterval(timer)
      removeEventListener("online", again)
    }
  }, [send])

  return (
    <div className="flex flex-col gap-2">
      {choose ? <PhotoChoice owner={draft} words={words.photo} onKept={() => void send()} /> : null}
      <p role="status" className="font-semibold">
        {waiting.length > 0
          ? say(trouble ? words.waiting : words.sending, { count: waiting.length })
          : null}
      </p>
      {trouble ? (
        <div role="alert" className="border-l-4 border-gac bg-gac-nhat px-4 py-3">
          <p>{trouble.photo ? `${words.refused} ${trouble.text}` : trouble.text}</p>
          {trouble.photo ? (
            <button
              type="button"
              className="tap link"
              onClick={() => {
                const { photo } = trouble
                if (photo) void dropPhoto(photo).then(send)
              }}
            >
              {words.drop}
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

/** @returns undefined when it was not heard */
async function post(
  to: string,
  { blob, place }: KeptPhoto,
  seller: string | undefined,
): Promise<Heard | undefined> {
  const form = new FormData()
  form.set(DRAWN_FOR, seller ?? "")
  form.set("photo", blob, "photo.jpg")
  if (place) {
    form.set("latitude", place.latitude.toFixed(6))
    form.set("longitude", place.longitude.toFixed(6))
  }
  try {
    const answer = await fetch(to, {
      method: "POST",
      body: form,
      headers: { accept: "application/json" },
    })
    if (answer.status !== 200 && answer.status !== 422) return { errors: [], problem: "down" }
    return (await answer.json()) as Heard
  } catch (error) {
    // A network that is not there, or an answer cut off.
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined
    throw error
  }
}
