import type { StateGraph } from "@ocop/kit/state-graph"

/**
 * The life of an inspection, as data: it is planned, and carried out or called off; what has to be mended is answered by the seller,
 * asked for again, and closed with a result.
 */
export const INSPECTION_GRAPH = {
  planned: ["follow_up", "closed", "called_off"],
  follow_up: ["answered", "closed"],
  answered: ["follow_up", "closed"],
  closed: [],
  called_off: [],
} as const satisfies StateGraph<string>

export type InspectionStatus = keyof typeof INSPECTION_GRAPH
export const INSPECTION_STATUSES = Object.keys(INSPECTION_GRAPH) as InspectionStatus[]

/** `planned`: of the office's plan for the year; `ad_hoc`: for a reason that came up. */
export const INSPECTION_KINDS = ["planned", "ad_hoc"] as const
export type InspectionKind = (typeof INSPECTION_KINDS)[number]

/** With what an inspection ends. What hides a badge or ends a certificate is recorded there, and names its inspection. */
export const INSPECTION_RESULTS = [
  "in_order",
  "mended",
  "not_mended",
  "held",
  "withdrawal_proposed",
] as const
export type InspectionResult = (typeof INSPECTION_RESULTS)[number]

/** Which of them an office asks for. */
export const INSPECTION_VIEWS = ["open", "planned", "follow_up", "overdue", "done"] as const
export type InspectionView = (typeof INSPECTION_VIEWS)[number]
