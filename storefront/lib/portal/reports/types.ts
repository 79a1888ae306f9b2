/** A report as an office reads it. */
export interface Report {
  id: string
  kind: "false_star" | "wrong_origin" | "label" | "other"
  words: string
  about: string
  product: { id: string; handle: string; title: string } | null
  status: "received" | "looking" | "upheld" | "unfounded" | "set_aside"
  version: number
  created_at: string
  due_on: string
  overdue: boolean
  answer: string | null
  decided_at: string | null
  /** Whether an answer reaches somebody. */
  wants_answer: boolean
}

/** GET /office/reports */
export interface ReportPage {
  reports: Report[]
  count: number
}

/** GET /office/reports/:id */
export interface ReportInFull {
  report: Report
  certificates: { id: string; name: string | null; stars: number; standing: string }[]
}

export const REPORT_VIEWS = ["open", "done"] as const
