"use client"

import { useEffect } from "react"
import { buttonClass } from "@/components/ui/Button"

/**
 * Loads this page again, and does so by itself while it is shown: a timer that ends with the page, where a refresh in the
 * document would go on to reload whatever the reader has opened since.
 */
export function TryAgainLink({ label, everySeconds }: { label: string; everySeconds: number }) {
  useEffect(() => {
    const timer = setInterval(() => location.reload(), everySeconds * 1_000)
    return () => clearInterval(timer)
  }, [everySeconds])
  return (
    // An empty address is this page: without scripts the link reloads it.
    <a href="" className={buttonClass("primary")}>
      {label}
    </a>
  )
}
