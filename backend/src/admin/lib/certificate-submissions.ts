import { ask } from "@ocop/kit/browser/ask"

export const SUBMISSION_STATUSES = ["submitted", "asked", "accepted", "rejected"] as const
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number]

export const REASONS = [
  "unreadable",
  "other_product",
  "other_holder",
  "decision_missing",
  "not_in_decision",
  "facts_differ",
  "not_in_force",
  "other",
] as const
export type SubmissionReason = (typeof REASONS)[number]
export type Verdict = "accept" | "ask" | "reject"

/** What is printed on a paper, as its seller read it. Days are "YYYY-MM-DD", points of 100. */
export interface Printed {
  name: string
  holder: string
  number: string | null
  decision_number: string
  issuer: string
  level: string
  issued_on: string
  expires_on: string | null
  stars: number
  score: number | null
  product_code: string | null
}

/** As `GET /admin/certificate-submissions` answers it. */
export interface Submission {
  id: string
  status: string
  /** As it was read: sent back with a decision. */
  version: number
  product: { id: string; title: string }
  seller: { id: string; name: string }
  printed: Printed
  files: { id: string; kind: string; mime: string }[]
  /** ISO instant. */
  submitted_at: string
  reasons: SubmissionReason[]
  words: string | null
}

export const SUBMISSIONS_PAGE = 20
const ROOT = "/admin/certificate-submissions"
const of = (id: string) => `${ROOT}/${encodeURIComponent(id)}`

export const readSubmissions = (status: SubmissionStatus, page: number) =>
  ask<{ submissions: Submission[]; count: number }>(
    `${ROOT}?status=${status}&limit=${SUBMISSIONS_PAGE}&offset=${page * SUBMISSIONS_PAGE}`,
  )

export const readSubmission = (id: string) =>
  ask<{ submission: Submission; pointed_out: string[] }>(of(id))

/** @throws Error naming the field; `version: …` when it is no longer what was read */
export const decideSubmission = (
  { id, version }: Pick<Submission, "id" | "version">,
  {
    verdict,
    printed,
    reasons,
    words,
  }: {
    verdict: Verdict
    printed: Printed
    reasons: readonly SubmissionReason[]
    words: string
  },
) =>
  ask(`${of(id)}/decision`, {
    body:
      verdict === "accept"
        ? { version, verdict, printed }
        : { version, verdict, reasons, words: words.trim() || null },
  })
