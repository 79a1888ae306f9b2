"use client"

import { useEffect, useRef } from "react"

/**
 * Everything that is wrong, at the top, each a link to its field; takes the focus, so that nobody
 * has to look for why the page did not go on.
 */
export function ErrorSummary({
  title,
  errors,
  attempt,
}: {
  title: string
  /** In the order of the form; without a field the sentence stands alone. */
  errors: { field?: string; text: string }[]
  /** Counts the tries: the same mistake twice is said twice. */
  attempt: number
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [attempt, errors.length])
  if (errors.length === 0) return null
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="border-l-4 border-gac bg-gac-nhat px-4 py-3"
      data-testid="errors"
    >
      <p className="font-semibold">{title}</p>
      <ul className="mt-1 list-disc pl-5">
        {errors.map(({ field, text }) => (
          <li key={field ?? text}>
            {field ? (
              <a href={`#${field}`} className="link tap">
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
