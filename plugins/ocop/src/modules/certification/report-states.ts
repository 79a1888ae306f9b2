import type { StateGraph } from "@ocop/kit/state-graph"

/**
 * The life of what a shopper reports, as data: whoever it is for looks into it, and says what was found. What is no report is set aside
 * without an answer.
 */
export const REPORT_GRAPH = {
  received: ["looking", "upheld", "unfounded", "set_aside"],
  looking: ["upheld", "unfounded", "set_aside"],
  upheld: [],
  unfounded: [],
  set_aside: [],
} as const satisfies StateGraph<string>

export type ReportStatus = keyof typeof REPORT_GRAPH
export const REPORT_STATUSES = Object.keys(REPORT_GRAPH) as ReportStatus[]

/** What is wrong, as a shopper sees it. */
export const REPORT_KINDS = ["false_star", "wrong_origin", "label", "other"] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** Which of them are asked for. */
export const REPORT_VIEWS = ["open", "done"] as const
export type ReportView = (typeof REPORT_VIEWS)[number]
