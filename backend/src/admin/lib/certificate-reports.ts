import { ask } from "@ocop/kit/browser/ask"

export const REPORT_VIEWS = ["open", "done"] as const
export type ReportView = (typeof REPORT_VIEWS)[number]

/** What may be done about a report that is open, in the order in which it is offered. */
export const REPORT_STEPS = ["looking", "upheld", "unfounded", "set_aside"] as const
export type ReportStep = (typeof REPORT_STEPS)[number]

/** As `GET /admin/certificate-reports` answers it. */
export interface Report {
  id: string
  status: "received" | ReportStep
  /** As it was read: sent back with a step. */
  version: number
  kind: string
  words: string
  about: string
  product: { handle: string; title: string } | null
  wants_answer: boolean
  /** ISO instant. */
  created_at: string
  /** The last day for a first answer, YYYY-MM-DD. */
  due_on: string
  overdue: boolean
  answer: string | null
}

export interface ReportInFull {
  report: Report
  certificates: { id: string; name: string | null; stars: number | null; standing: string }[]
}

export const REPORTS_PAGE = 20
const ROOT = "/admin/certificate-reports"
const of = (id: string) => `${ROOT}/${encodeURIComponent(id)}`

export const readReports = (view: ReportView, page: number) =>
  ask<{ reports: Report[]; count: number }>(
    `${ROOT}?view=${view}&limit=${REPORTS_PAGE}&offset=${page * REPORTS_PAGE}`,
  )

export const readReport = (id: string) => ask<ReportInFull>(of(id))

/** @throws Error naming words; `version: …` when it is no longer what was read */
export const moveReport = (
  { id, version }: Pick<Report, "id" | "version">,
  to: ReportStep,
  words: string,
) => ask(`${of(id)}/moves`, { body: { version, to, words: words.trim() || null } })
