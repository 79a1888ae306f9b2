import { addDays, type Day } from "@ocop/kit/days"
import type { Evidence } from "./checklist"
import { type Proof, requirementsOf } from "./requirements"
import type { ApplicationStep, Steps } from "./steps"

/** So many days before its end a paper is due, as is what will be asked of all shops. */
export const DUE_DAYS = 30

/**
 * What an open shop has to renew or to show for the first time:
 * - `ending`: what was verified holds until `until`, which is soon
 * - `ended`: it held until then
 * - `missing`: `until` is the last day on which it is not asked; null of what was found not to be met
 */
export interface Due {
  requirement: string
  proof: Proof
  /** Of what the platform looks up: where its facts are told. */
  step: ApplicationStep | null
  state: "ending" | "ended" | "missing"
  until: Day | null
  /** It lies with the platform, which has to look at it; its owner has nothing to do. */
  waiting: boolean
}

/** A shop that was let in: what it is, since when there is it, and what was said and shown of it. */
export interface Shop {
  kind: string | undefined
  /** The day on which it began: what was asked before it, was asked of its application or given up. */
  since: Day
  steps: Steps
  evidence: readonly Evidence[]
}

/** What is due of an open shop on a day, in the order of the checklist. Pure. */
export function dueProofs({ kind, since, steps, evidence }: Shop, day: Day): Due[] {
  const soon = addDays(day, DUE_DAYS)
  return requirementsOf(kind, soon).flatMap(({ code, proof, from, step = null }): Due[] => {
    const shown = evidence.find(({ requirement }) => requirement === code)
    const until = shown?.valid_until ?? null
    const isMet = shown?.state === "verified" || (proof === "attest" && shown?.state === "given")
    const due = { requirement: code, proof, step }
    if (isMet)
      return until === null || until > soon
        ? []
        : [{ ...due, state: until < day ? "ended" : "ending", until, waiting: false }]
    if (!shown && from <= since) return []
    return [
      {
        ...due,
        state: "missing",
        until: from > since ? addDays(from, -1) : null,
        waiting: shown?.state === "given" || (!shown && step !== null && steps[step] !== undefined),
      },
    ]
  })
}

/** When an owner is told of it: from 30 days before on, from 7 days before on, and when it ended. */
export type DueStage = "30" | "7" | "ended"

/** Where it stands on a day; a day on which nobody was told is made up for on the next. Pure. */
export function dueStage({ until }: Pick<Due, "until">, day: Day): DueStage {
  if (until === null || until < day) return "ended"
  return until <= addDays(day, 7) ? "7" : "30"
}
