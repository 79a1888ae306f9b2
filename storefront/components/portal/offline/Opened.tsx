"use client"

import { type ReactNode, useEffect, useRef } from "react"

/** Something to open; open at once when the address names it. */
export function Opened({ id, children }: { id: string; children: ReactNode }) {
  const element = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const open = () => {
      if (location.hash.slice(1) !== id || !element.current) return
      element.current.open = true
      element.current.scrollIntoView()
    }
    open()
    addEventListener("hashchange", open)
    return () => removeEventListener("hashchange", open)
  }, [id])
  return (
    <details ref={element} id={id} className="group">
      {children}
    </details>
  )
}
