import type { FieldName, Typed } from "./terms"

/** Why a form was not saved, besides what is wrong in it; each has its word under `officeProgramme.problem`. */
export const PROBLEMS = [
  "down",
  "limited",
  "offline",
  "ended",
  "closed",
  "changed",
  "drafted",
] as const
export type Problem = (typeof PROBLEMS)[number]

/** A programme's form as it was sent. */
export interface ProgrammeFormState {
  attempt: number
  /** What the form is called: sent again by the same it makes no second draft. */
  key: string
  typed: Typed
  errors: Partial<Record<FieldName, string>>
  problem?: Problem
}
