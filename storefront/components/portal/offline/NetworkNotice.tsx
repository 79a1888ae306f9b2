"use client"

import { useSyncExternalStore } from "react"
import { buttonClass } from "@/components/ui/Button"
import { Notice } from "@/components/ui/Notice"

function onNetwork(changed: () => void): () => void {
  addEventListener("online", changed)
  addEventListener("offline", changed)
  return () => {
    removeEventListener("online", changed)
    removeEventListener("offline", changed)
  }
}

/** Says of the copy how old it is, and when the network is back leads to what stands now. */
export function NetworkNotice({
  door,
  words,
}: {
  /** The portal in this language. */
  door: string
  words: { lost: string; others: string; back: string; open: string }
}) {
  const online = useSyncExternalStore(
    onNetwork,
    () => navigator.onLine,
    () => false,
  )
  return (
    <div role="status" className="mb-5">
      {online ? (
        <Notice title={words.back}>
          {/* A whole page, as this one may be of an earlier version of the shop. */}
          <a href={door} className={buttonClass("primary", "mt-2 min-h-12")}>
            {words.open}
          </a>
        </Notice>
      ) : (
        <Notice title={words.lost}>{words.others}</Notice>
      )}
    </div>
  )
}
