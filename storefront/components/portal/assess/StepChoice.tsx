"use client"

import { useTicked } from "../listing/form-context"

/** One step of a criterion, or one thing that rules a product out: a line that a thumb cannot miss. */
export function StepChoice({
  kind,
  name,
  value,
  points,
  ticked,
  label,
  notes,
}: {
  kind: "radio" | "checkbox"
  name: string
  value: string
  /** What it adds to the sum above. */
  points?: number
  ticked: boolean
  label: string
  /** Its points in words, and what it is the least for. */
  notes?: readonly string[]
}) {
  return (
    <label className="flex min-h-12 cursor-pointer items-start gap-3 border-t border-ke bg-giay py-2.5 has-checked:bg-la-che-nhat">
      <input
        type={kind}
        name={name}
        value={value}
        defaultChecked={useTicked(name, ticked, value)}
        data-points={points}
        className="mt-0.5 ml-1 size-6 shrink-0 accent-la-che"
      />
      <span className="min-w-0 grow pr-1">
        {label}
        {notes ? (
          <span className="block text-sm text-cham-nhat">
            {notes.map((note, at) => (
              <span key={note} className={at > 0 ? "font-semibold text-cham" : undefined}>
                {at > 0 ? " · " : null}
                {note}
              </span>
            ))}
          </span>
        ) : null}
      </span>
    </label>
  )
}
