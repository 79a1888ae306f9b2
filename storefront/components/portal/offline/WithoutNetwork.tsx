"use client"

import { useCallback, useEffect, useState } from "react"
import { useRouter } from "next/navigation"
import type { Kept, Outcome } from "@/lib/portal/offline/messages"
import { endWorker, onKept, startWorker, tellWorker } from "@/lib/portal/offline/tell-worker"
import { Unsent } from "./Unsent"
import type { OfflineWords } from "./words"

/** Networks of the hills come back without telling anybody. */
const AGAIN_MS = 15_000

/**
 * Keeps the portal usable without a network: has its worker keep today's orders, and says what waits and what became of it.
 * `screen` is any screen of who is signed in, `copy` the kept one itself, `door` where nobody is signed in and so nothing is
 * kept.
 */
export function WithoutNetwork({
  at,
  door,
  wanted,
  words,
}: {
  at: "screen" | "copy" | "door"
  /** The portal's path in this language. */
  door: string
  /** Whether the operator wants it: otherwise what is kept goes. */
  wanted: boolean
  words: OfflineWords
}) {
  const [kept, setKept] = useState<Kept>()
  const router = useRouter()
  const pathOf = useCallback(
    ({ order, ...told }: Outcome) =>
      `${door}/don/${encodeURIComponent(order)}?` +
      ("done" in told ? `vua=${told.verb}` : `loi=${told.refused}`),
    [door],
  )
  const tell = useCallback(
    async (message: Parameters<typeof tellWorker>[1]) => {
      const answer = await tellWorker(door, message)
      if (answer) setKept(answer)
    },
    [door],
  )

  useEffect(() => {
    if (process.env.NODE_ENV !== "production") return
    async function begin() {
      if (!wanted) return endWorker(door)
      if (at === "door") return tell({ forget: true })
      await startWorker(door)
      if (at === "screen")
        await tell({ keep: { fresh: new URLSearchParams(location.search).has("vua") } })
      await tell({ send: true })
    }
    begin().catch((error: unknown) => {
      // Refused in some private windows: then a tap waits as long as its page is open.
      console.info("Nothing is kept for when there is no network", error)
    })
  }, [at, door, tell, wanted])

  useEffect(
    () =>
      onKept((now) => {
        const here = now.outcomes.find((one) => pathOf(one).startsWith(`${location.pathname}?`))
        setKept(now)
        if (!here) return
        void tell({ seen: { order: here.order } })
        router.push(pathOf(here))
      }),
    [pathOf, router, tell],
  )

  const waits = at !== "door" && (kept?.taps.length ?? 0) > 0
  useEffect(() => {
    const send = () => void tell({ send: true })
    addEventListener("online", send)
    const again = waits ? setInterval(send, AGAIN_MS) : undefined
    return () => {
      removeEventListener("online", send)
      clearInterval(again)
    }
  }, [tell, waits])

  return kept ? (
    <Unsent kept={kept} orderPath={pathOf} words={words} onSeen={() => void tell({ seen: {} })} />
  ) : null
}
