import type { StateGraph } from "@ocop/kit/state-graph"

/**
 * The life of a certificate that a seller shows, as data: it waits for the office, which takes it, asks for more or turns it
 * down. What was turned down or taken back stays so; another one may be shown.
 */
export const SUBMISSION_GRAPH = {
  submitted: ["asked", "accepted", "rejected", "taken_back"],
  asked: ["submitted", "taken_back"],
  accepted: [],
  rejected: [],
  taken_back: [],
} as const satisfies StateGraph<string>

export type SubmissionStatus = keyof typeof SUBMISSION_GRAPH

export const SUBMISSION_STATUSES = Object.keys(SUBMISSION_GRAPH) as SubmissionStatus[]

/** In which its product has no other. */
export const OPEN_SUBMISSION = ["submitted", "asked"] as const satisfies SubmissionStatus[]

/** What an office may find. */
export const VERDICTS = ["accept", "ask", "reject"] as const
export type Verdict = (typeof VERDICTS)[number]

export const VERDICT_LEADS: Readonly<Record<Verdict, SubmissionStatus>> = {
  accept: "accepted",
  ask: "asked",
  reject: "rejected",
}

/** Why something is asked for or turned down; each is told in the reader's words, with what the office adds in its own. */
export const SUBMISSION_REASONS = [
  "unreadable",
  "other_product",
  "other_holder",
  "decision_missing",
  "not_in_decision",
  "facts_differ",
  "not_in_force",
  "other",
] as const
export type SubmissionReason = (typeof SUBMISSION_REASONS)[number]
