import type { Unheard } from "./autosave"
import type { Difference, Entry } from "./facts"

/**
 * Why a form of the seller's goods did nothing. `closed`: the seller does not sell at the moment; `not_open`: it was not let in
 * yet; `gone`: no such thing any
 * more; `settled`: it stands elsewhere by now, so the page has to be read anew; `taken_down`: by the platform; `too_many`: of
 * photos, or of drafts at once; `too_large`: a file; `refused`: for a reason that is not the seller's to mend.
 */
export type Problem =
  | Unheard
  | "closed"
  | "not_open"
  | "gone"
  | "settled"
  | "taken_down"
  | "too_many"
  | "too_large"
  | "refused"

/** A problem that passes by itself: what was written is sent again. */
export const isUnheard = (problem: Problem): problem is Unheard =>
  ["offline", "down", "busy", "limited"].includes(problem)

/** What a form is told. */
export interface FormState {
  /** Counts the tries: the same mistake twice is said twice. */
  attempt: number
  /** By the form's field where one is named, in the reader's words. */
  errors: { field?: string; text: string }[]
  problem?: Problem
  /** What was typed, where it is not what stands. */
  typed?: Entry[]
  /** Saved, as this version. */
  version?: number
  /** Where to go on. */
  to?: string
  /** Asked before it is done: each sentence, and what the confirming press sends as `sure`. */
  ask?: { sentences: string[]; sure: string }
  /** Somebody else saved the same meanwhile. */
  conflict?: { version: number; differences: (Difference & { label: string })[] }
}

export const firstState: FormState = { attempt: 0, errors: [] }
