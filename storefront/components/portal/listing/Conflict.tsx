"use client"

import { useEffect, useRef } from "react"
import { buttonClass } from "@/components/ui/Button"
import type { FormState } from "@/lib/portal/listing/state"

export interface ConflictWords {
  title: string
  mine: string
  theirs: string
  empty: string
  keepMine: string
  takeTheirs: string
}

/** Two people wrote the same: both texts, and two large buttons. Nothing is lost before one of them is pressed. */
export function Conflict({
  conflict,
  words,
  form,
  onTheirs,
}: {
  conflict: NonNullable<FormState["conflict"]>
  words: ConflictWords
  /** Id of the form that holds what was typed here. */
  form: string
  onTheirs?: () => void
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [conflict])
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      data-testid="conflict"
      className="mt-4 border-l-4 border-gac bg-gac-nhat px-4 py-3"
    >
      <p className="font-semibold">{words.title}</p>
      <dl className="mt-3 flex flex-col gap-4">
        {conflict.differences.map(({ field, label, mine, theirs }) => (
          <div key={field}>
            <dt className="font-semibold">{label}</dt>
            <dd className="mt-1 bg-giay px-3 py-2 whitespace-pre-line wrap-anywhere">
              <span className="block text-sm text-cham-nhat">{words.mine}</span>
              {mine || words.empty}
            </dd>
            <dd className="mt-1 bg-giay px-3 py-2 whitespace-pre-line wrap-anywhere">
              <span className="block text-sm text-cham-nhat">{words.theirs}</span>
              {theirs || words.empty}
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 flex flex-col gap-2 sm:flex-row">
        <button type="submit" form={form} className={buttonClass("primary", "min-h-14 grow")}>
          {words.keepMine}
        </button>
        {/* The page as it stands in the shop: reading it anew is all it takes. */}
        <a href="" onClick={onTheirs} className={buttonClass("secondary", "min-h-14 grow")}>
          {words.takeTheirs}
        </a>
      </div>
    </div>
  )
}
