"use client"

import { useState } from "react"
import { Chevron } from "@/components/ui/Chevron"
import { useField } from "./form-context"

export interface SetChoice {
  slug: string
  name: string
  sets: { code: string; name: string }[]
}

/**
 * What kind of goods it is, by two taps: one of six groups opens, one of its sets is chosen. Plain disclosures and radio
 * buttons, so that it works before and without scripts.
 */
export function SetPicker({
  groups,
  legend,
  hint,
  chosenWord,
  standing,
}: {
  groups: readonly SetChoice[]
  legend: string
  hint: string
  chosenWord: string
  standing: string
}) {
  const { defaultValue, error } = useField("set_code", standing)
  const [chosen, setChosen] = useState(defaultValue)
  return (
    <fieldset aria-describedby={error ? "set_code-error" : undefined}>
      <legend className="font-semibold">{legend}</legend>
      <p className="mb-2 text-sm text-cham-nhat">{hint}</p>
      <div id="set_code" className="flex flex-col gap-2">
        {groups.map(({ slug, name, sets }) => {
          const own = sets.find(({ code }) => code === chosen)
          return (
            <details
              key={slug}
              name="set-group"
              open={sets.some(({ code }) => code === defaultValue) || undefined}
              className="group/set border border-vien bg-giay has-checked:border-2 has-checked:border-la-che"
            >
              <summary className="flex min-h-14 items-center justify-between gap-3 px-4 py-2 font-semibold">
                <span>
                  {name}
                  {own ? (
                    <span className="block text-sm text-la-che">
                      {chosenWord} {own.name}
                    </span>
                  ) : null}
                </span>
                <Chevron className="group-open/set:rotate-180" />
              </summary>
              {sets.map((set) => (
                <label
                  key={set.code}
                  className="flex min-h-14 cursor-pointer items-center gap-4 border-t border-ke px-4 py-2 has-checked:bg-la-che-nhat"
                >
                  <input
                    type="radio"
                    name="set_code"
                    value={set.code}
                    checked={chosen === set.code}
                    onChange={() => setChosen(set.code)}
                    // A finger has chosen, and the rest of the form is below; arrow keys are still choosing.
                    onClick={({ detail, currentTarget }) => {
                      const group = currentTarget.closest("details")
                      if (detail > 0 && group) group.open = false
                    }}
                    className="size-6 shrink-0 accent-la-che"
                  />
                  {set.name}
                </label>
              ))}
            </details>
          )
        })}
      </div>
      {error ? (
        <p id="set_code-error" className="mt-1 text-sm font-semibold text-gac">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
