import type { Place } from "@/lib/checkout/communes"

/** Why nobody knows whether a screen was saved, or who it would be saved for. */
export type AskProblem =
  "limited" | "down" | "offline" | "ended" | "changed" | "not_due" | "other_seller"

/** A screen of questions as it was sent. */
export interface AskState {
  attempt: number
  /** What was typed, by field; a password is typed again. */
  typed: Record<string, string>
  /** Why each is not right, in the reader's words. */
  errors: Record<string, string>
  /** Of the province that was typed, for who has no scripts. */
  communes: Place[]
  problem?: AskProblem
}
