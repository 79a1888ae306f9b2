"use client"

import { useState } from "react"
import { Button } from "@/components/ui/Button"

/** Puts a text on the clipboard and says so. Where there is no clipboard the text beside it can be selected. */
export function CopyButton({
  text,
  label,
  name,
  done,
}: {
  text: string
  label: string
  /** What is copied, for who cannot see which line the button is on. */
  name: string
  done: string
}) {
  const [copied, setCopied] = useState(false)
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      // Refused by the browser: the text stays on the page, to be selected by hand.
      setCopied(false)
    }
  }
  return (
    <>
      <Button variant="quiet" onClick={copy} aria-label={name}>
        {label}
      </Button>
      <span role="status" className={copied ? "text-sm text-la-che" : "sr-only"}>
        {copied ? done : ""}
      </span>
    </>
  )
}
