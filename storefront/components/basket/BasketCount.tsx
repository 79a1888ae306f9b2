"use client"

import { useSyncExternalStore } from "react"
import { COUNT_EVENT, countIn } from "@/lib/basket/count-cookie"

function subscribe(changed: () => void) {
  window.addEventListener(COUNT_EVENT, changed)
  // Another tab may have filled the basket while this one was in the background.
  document.addEventListener("visibilitychange", changed)
  window.addEventListener("pageshow", changed)
  return () => {
    window.removeEventListener(COUNT_EVENT, changed)
    document.removeEventListener("visibilitychange", changed)
    window.removeEventListener("pageshow", changed)
  }
}

/** Tells every count on the page to read the cookie again. */
export function announceBasket() {
  window.dispatchEvent(new Event(COUNT_EVENT))
}

/** How much is in the basket, on pages that are the same for everybody: read from a cookie, after paint. */
export function BasketCount() {
  const count = useSyncExternalStore(
    subscribe,
    () => countIn(document.cookie),
    () => 0,
  )
  if (count === 0) return null
  return (
    <span
      data-testid="basket-count"
      className="ml-1.5 inline-flex min-w-6 justify-center rounded-full bg-la-che px-1.5 text-sm font-semibold tabular-nums text-giay"
    >
      {count > 999 ? "999+" : count}
    </span>
  )
}
