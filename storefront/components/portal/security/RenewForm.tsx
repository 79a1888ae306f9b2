"use client"

import { useSafeAction } from "@/lib/form/use-safe-action"
import { renewCodes } from "@/lib/portal/security/renew-codes"
import type { RenewState } from "@/lib/portal/security/state"
import { Button } from "@/components/ui/Button"
import { Notice } from "@/components/ui/Notice"
import { Codes } from "./Codes"
import type { SecurityWords } from "./words"

/** New codes for a lost phone: where those from before are used up, or were never read. */
export function RenewForm({
  hidden,
  done,
  words,
}: {
  hidden: Record<string, string>
  /** Where to go once they are written down. */
  done: string
  words: SecurityWords
}) {
  const { state, pending, form } = useSafeAction<RenewState>(
    renewCodes,
    { attempt: 0 },
    (before) => ({ attempt: before.attempt + 1, problem: "offline" }),
  )
  if (state.codes) return <Codes codes={state.codes} done={done} words={words} />
  return (
    <form {...form} aria-busy={pending} className="mt-6 border-t border-ke pt-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.problem ? (
        <Notice tone="error" className="mb-3">
          {words.problem[state.problem]}
        </Notice>
      ) : null}
      <p className="mb-3 text-cham-nhat">{words.renewLead}</p>
      <Button type="submit" variant="secondary" className="min-h-12 w-full">
        {pending ? words.working : words.renew}
      </Button>
    </form>
  )
}
