/** As the backend knows them. */
export const VIEWS = ["open", "overdue", "planned", "follow_up", "done"] as const
export type InspectionView = (typeof VIEWS)[number]

export const RESULTS = ["in_order", "mended", "not_mended", "held", "withdrawal_proposed"] as const

export type InspectionStatus = "planned" | "follow_up" | "answered" | "closed" | "called_off"

/** A line of GET /office/inspections. */
export interface Inspection {
  id: string
  certificate_id: string
  product: { handle: string; title: string } | null
  name: string | null
  holder: string | null
  stars: number
  kind: "planned" | "ad_hoc"
  status: InspectionStatus
  version: number
  planned_on: string
  carried_out_on: string | null
  due_on: string | null
  overdue: boolean
  result: (typeof RESULTS)[number] | null
  report_id: string | null
}

/** GET /office/inspections */
export interface InspectionPage {
  inspections: Inspection[]
  count: number
  overdue: number
}

/** A line of the record. */
export interface InspectionEntry {
  id: string
  kind: InspectionStatus | "paper"
  words: string | null
  facts: {
    carried_out_on?: string
    findings?: string
    demands?: string
    due_on?: string
    result?: string
  }
  has_file: boolean
  created_at: string
}

/** GET /office/inspections/:id */
export interface InspectionInFull {
  inspection: Inspection
  /** Of the certificate today. */
  standing: string | null
  entries: InspectionEntry[]
  events: { id: string; kind: string; at: string; until: string | null }[]
}

/** A line of GET /seller/inspections. */
export interface ToldInspection {
  id: string
  product: { id: string; title: string }
  status: InspectionStatus
  result: string | null
  due_on: string | null
  overdue: boolean
  demands: { id: string; words: string; due_on: string | null; created_at: string }[]
  answers: { id: string; words: string; created_at: string }[]
}
