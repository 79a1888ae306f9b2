"use client"

import { useEffect, useState } from "react"
import { unstable_rethrow, useRouter } from "next/navigation"
import { saveSection } from "@/lib/portal/listing/draft-actions"
import { DRAWN_FOR } from "@/lib/portal/drawn-for"
import { formOf } from "@/lib/portal/listing/form-entries"
import { keepSection, keptSection } from "@/lib/portal/listing/kept"
import { type SectionName, STEPS } from "@/lib/portal/listing/sections"
import { firstState, type FormState } from "@/lib/portal/listing/state"
import { useDrawnFor, useOwner } from "../DrawnFor"
import { SaveLine, type SaveWords } from "./SaveLine"

type Left = { section: SectionName; state: "offline" | "refused" }

/** Whether all that was written of a draft is in the shop; sends what an earlier screen could not, and names what needs a person. */
export function SendKept({
  hidden,
  words,
  look,
  paths,
  names,
}: {
  hidden: { locale: string; id: string }
  words: SaveWords
  /** "Look at", before the screens that have something unsaved. */
  look: string
  paths: Partial<Record<SectionName, string>>
  names: Partial<Record<SectionName, string>>
}) {
  const [left, setLeft] = useState<Left[]>([])
  const [sending, setSending] = useState(false)
  const router = useRouter()
  const { id, locale } = hidden
  const seller = useDrawnFor() ?? ""
  const owner = useOwner()

  useEffect(() => {
    let gone = false
    async function sendAll() {
      const found: Left[] = []
      let saved = 0
      for (const { section } of STEPS) {
        if (section === "pictures" || section === "certificates") continue
        const kept = keptSection(owner, id, section)
        if (!kept) continue
        setSending(true)
        const ours = { locale, id, section, version: kept.version, go: "stay", [DRAWN_FOR]: seller }
        const answer = await send(formOf(kept.entries, ours))
        if (answer.version === undefined) {
          found.push({ section, state: answer.problem ? "offline" : "refused" })
        } else {
          keepSection(owner, id, section, null)
          saved += 1
        }
      }
      if (gone) return
      setSending(false)
      setLeft(found)
      if (saved > 0) router.refresh()
    }
    void sendAll()
    const online = () => void sendAll()
    addEventListener("online", online)
    return () => {
      gone = true
      removeEventListener("online", online)
    }
  }, [id, locale, seller, owner, router])

  const worst = left.some(({ state }) => state === "refused") ? "refused" : left[0]?.state
  return (
    <>
      <SaveLine status={sending ? "saving" : (worst ?? "saved")} words={words} />
      {left.length > 0 ? (
        <p className="mt-2">
          {look}{" "}
          {left.map(({ section }) => (
            <a key={section} href={paths[section]} className="tap link mr-3">
              {names[section]}
            </a>
          ))}
        </p>
      ) : null}
    </>
  )
}

async function send(form: FormData): Promise<FormState> {
  try {
    return await saveSection(firstState, form)
  } catch (error) {
    unstable_rethrow(error)
    return { attempt: 0, errors: [], problem: "offline" }
  }
}
