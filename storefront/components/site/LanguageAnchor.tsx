"use client"

import type { ReactNode } from "react"
import { localePath, type Locale } from "@/i18n/edition"

/**
 * A kept page cannot know its own query, so the other language's address is worked out when the
 * link is pressed. A whole document is loaded: <html lang> and every cached part change with it.
 */
export function LanguageAnchor({
  home,
  to,
  label,
  className,
  children,
}: {
  home: string
  to: Locale
  label: string
  className?: string
  children: ReactNode
}) {
  return (
    <a
      href={home}
      hrefLang={to}
      lang={to}
      aria-label={label}
      className={className}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        const path = location.pathname.replace(/^\/en(?=\/|$)/, "") || "/"
        location.assign(localePath(to, path) + location.search)
      }}
    >
      {children}
    </a>
  )
}
