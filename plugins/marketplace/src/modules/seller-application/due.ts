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
 * - `missing`: nothing stands; `until` is the last day on which it is not asked, null where it is asked since the shop began
 * - `held`: what was verified holds for longer, until `until` or without an end, and a newer one was handed in
 */
export interface Due {
  requirement: string
  proof: Proof
  /** Of what the platform looks up: where its facts are told. */
  step: ApplicationStep | null
  state: "ending" | "ended" | "missing" | "held"
  until: Day | null
  /** What was handed in lies with the platform, which has to look at it; its owner has nothing to do. */
  waiting: boolean
  /** What was handed in last was looked at, and not taken. */
  refused: boolean
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
    const standing = standingOf(shown, proof)
    const said = !shown && step !== null && steps[step] !== undefined
    const due = {
      requirement: code,
      proof,
      step,
      waiting: said || (shown !== standing && shown?.state === "given"),
      refused: shown?.state === "refused",
    }
    if (standing) {
      const until = standing.valid_until
      const holds = until === null || until > soon
      if (holds && shown === standing) return []
      return [{ ...due, state: holds ? "held" : until < day ? "ended" : "ending", until }]
    }
    if (!shown && from <= since) return []
    return [{ ...due, state: "missing", until: from > since ? addDays(from, -1) : null }]
  })
}

/** What was found good, or needs no look, and stands, whatever was handed in since. */
function standingOf(
  shown: Evidence | undefined,
  proof: Proof,
): { valid_until: Day | null } | undefined {
  const isGood = shown?.state === "verified" || (proof === "attest" && shown?.state === "given")
  return isGood ? shown : (shown?.held ?? undefined)
}

/** When an owner is told of it: from 30 days before on, from 7 days before on, and when it ended. */
export type DueStage = "30" | "7" | "ended"

/** Where it stands on a day; a day on which nobody was told is made up for on the next. Pure. */
export function dueStage({ until }: Pick<Due, "until">, day: Day): DueStage {
  if (until === null || until < day) return "ended"
  return until <= addDays(day, 7) ? "7" : "30"
}
