"use client"

import { buttonClass } from "@/components/ui/Button"
import type { SecurityWords } from "./words"

/** Codes to write down, shown this once. */
export function Codes({
  codes,
  done,
  words,
}: {
  codes: string[]
  done: string
  words: SecurityWords
}) {
  return (
    <div role="status">
      <h2 className="text-xl">{words.codesTitle}</h2>
      <p className="mt-1 mb-3">{words.codesLead}</p>
      <ol className="list-decimal border-y border-ke py-2 pl-8 font-mono text-sm leading-8">
        {codes.map((code) => (
          <li key={code}>
            {halves(code).map((half) => (
              <span key={half} className="inline-block">
                {half}
              </span>
            ))}
          </li>
        ))}
      </ol>
      <a href={done} className={buttonClass("primary", "mt-4 min-h-14 w-full text-lg")}>
        {words.codesDone}
      </a>
    </div>
  )
}

/** A narrow screen breaks a code in its middle alone: so it is written down, and read again. */
const halves = (code: string): string[] => code.match(/^(.{20})(.+)$/)?.slice(1) ?? [code]
