"use client"

import { useCallback, useEffect } from "react"
import { usePathname, useRouter } from "next/navigation"
import { forgetGoods, ofSamePerson, ofSessionsRunOut } from "@/lib/portal/listing/forget"
import { keepEnd } from "@/lib/portal/listing/kept"
import { hearKept, readKept, unhearKept, useKept } from "@/lib/portal/offline/kept-here"
import type { Kept, ToWorker } from "@/lib/portal/offline/messages"
import { endWorker, onKept, startWorker, tellWorker } from "@/lib/portal/offline/tell-worker"
import { AGAIN_MS, REACHED_MS } from "@/lib/portal/unheard"
import { Unsent } from "./Unsent"
import type { OfflineWords } from "./words"

/**
 * Keeps the portal usable without a network: has its worker keep today's orders, says what waits and what became of it, and
 * has the page below show how things stand since.
 * `screen` is any screen of who is signed in, `copy` the kept one itself, `door` where nobody is signed in and so nothing is
 * kept.
 */
export function WithoutNetwork({
  at,
  door,
  owner,
  until,
  wanted,
  words,
}: {
  at: "screen" | "copy" | "door"
  /** The portal's path in this language. */
  door: string
  /** Who is signed in on this screen, for which seller: nothing of anybody else's is left here. */
  owner?: string
  /** When that session ends, ms since 1970. */
  until?: number
  /** Whether the operator wants it: otherwise what is kept goes. */
  wanted: boolean
  words: OfflineWords
}) {
  const kept = useKept()
  const router = useRouter()
  const here = usePathname()
  const hear = useCallback(
    (now: Kept) => {
      if (!hearKept(now)) return
      router.refresh()
      void tellWorker(door, { keep: { fresh: true } })
    },
    [door, router],
  )
  const tell = useCallback(
    async (message: ToWorker) => {
      const answer = await tellWorker(door, message)
      if (answer) hear(answer)
    },
    [door, hear],
  )

  useEffect(() => {
    if (process.env.NODE_ENV !== "production") return
    async function begin() {
      if (!wanted) return endWorker(door)
      if (at === "door") {
        unhearKept()
        return tell({ forget: true })
      }
      await startWorker(door)
      if (at === "screen")
        await tell({ keep: { fresh: new URLSearchParams(location.search).has("vua"), owner } })
      await tell({ send: true })
    }
    begin().catch((error: unknown) => {
      // Refused in some private windows: then a tap waits as long as its page is open.
      console.info("Nothing is kept for when there is no network", error)
    })
  }, [at, door, owner, tell, wanted])

  useEffect(() => onKept(hear), [hear])

  // What waits of goods is the page's own, without a worker: nobody else's may stay either.
  useEffect(() => {
    if (at === "door") void forgetGoods(ofSessionsRunOut(Date.now()))
    if (!owner) return
    if (until) keepEnd(owner, until)
    void forgetGoods(ofSamePerson(owner))
  }, [at, owner, until])

  // At the door nothing is said but that something was lost: what it was is whoever's who signed out.
  const said = at === "door" && kept ? { ...kept, taps: [], outcomes: [] } : kept
  const waits = (said?.taps.length ?? 0) > 0
  useEffect(() => {
    const send = () => void tell({ send: true })
    let soon: ReturnType<typeof setTimeout> | undefined
    const online = () => {
      send()
      clearTimeout(soon)
      soon = setTimeout(send, REACHED_MS)
    }
    addEventListener("online", online)
    const again = waits ? setInterval(send, AGAIN_MS) : undefined
    return () => {
      removeEventListener("online", online)
      clearTimeout(soon)
      clearInterval(again)
    }
  }, [tell, waits])

  return (
    // There before anything is said in it, so that it is read out.
    <div aria-live="polite">
      {said ? (
        <Unsent
          kept={said}
          orderPath={(order) => {
            const path = `${door}/don/${encodeURIComponent(order)}`
            return path === here ? undefined : path
          }}
          words={words}
          onSeen={(keys) => {
            readKept(keys)
            void tell({ seen: keys })
          }}
        />
      ) : null}
    </div>
  )
}
