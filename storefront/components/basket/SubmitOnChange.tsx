"use client"

import { type ReactNode, useRef } from "react"

/** Sends the form around it as soon as a choice is made in it; the form keeps its button for when scripts are off. */
export function SubmitOnChange({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  return (
    <div ref={box} onChange={() => box.current?.closest("form")?.requestSubmit()}>
      {children}
    </div>
  )
}
