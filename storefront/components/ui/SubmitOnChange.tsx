"use client"

import type { ReactNode } from "react"

/** Submits the form around it when something inside changes; a convenience on top of the form's button. */
export function SubmitOnChange({ children }: { children: ReactNode }) {
  return (
    <div
      className="contents"
      onChange={(event) => {
        const target = event.target
        if (target instanceof HTMLSelectElement || target instanceof HTMLInputElement)
          target.form?.requestSubmit()
      }}
    >
      {children}
    </div>
  )
}
