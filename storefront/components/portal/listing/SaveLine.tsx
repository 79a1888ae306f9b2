"use client"

import type { SaveStatus } from "@/lib/portal/listing/autosave"
import { cx } from "@/lib/class"

export type SaveWords = Record<SaveStatus, string>

/** Whether everything is in the shop, always in sight: nobody has to wonder. */
export function SaveLine({ status, words }: { status: SaveStatus; words: SaveWords }) {
  const safe = status === "saved"
  const wrong = status === "refused" || status === "conflict"
  return (
    <p
      role="status"
      data-testid="saved"
      className={cx(
        "save-line sticky top-0 z-30 -mx-4 flex min-h-11 items-center gap-2 border-b border-ke px-4 py-2 text-sm font-semibold md:mx-0",
        safe && "bg-la-che-nhat text-la-che-sam",
        wrong && "bg-gac-nhat text-gac",
        !safe && !wrong && "bg-suong text-cham",
      )}
    >
      <span aria-hidden="true">{safe ? "✓" : wrong ? "!" : "…"}</span>
      {words[status]}
    </p>
  )
}
