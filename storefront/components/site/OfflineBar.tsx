"use client"

import { useSyncExternalStore } from "react"

function subscribe(notify: () => void) {
  addEventListener("online", notify)
  addEventListener("offline", notify)
  return () => {
    removeEventListener("online", notify)
    removeEventListener("offline", notify)
  }
}

/** Tells who lost the network that the page in hand still works. Announced politely, gone when it is back. */
export function OfflineBar({ text }: { text: string }) {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  return (
    <div role="status" className="fixed inset-x-0 bottom-0 z-50">
      {online ? null : <p className="bg-cham px-4 py-3 text-center text-giay">{text}</p>}
    </div>
  )
}
