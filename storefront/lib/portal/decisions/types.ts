/** What becomes of a line of a decision. */
export type LinePlan = "enter" | "change" | "same" | "refuse"

/** GET /office/decision-imports: the list of a decision that the office sent. */
export interface DecisionImport {
  id: string
  decision: { decision_number: string; issuer: string; level: string; issued_on: string }
  status: "planned" | "entering" | "entered"
  has_paper: boolean
  unknown_columns: string[]
  counts: Record<LinePlan | "done" | "failed", number>
  created_at: string
  confirmed_at: string | null
}

/** A line of GET /office/decision-imports/:id. */
export interface DecisionLine {
  row: number
  plan: LinePlan
  outcome: "done" | "refused" | null
  name: string
  holder: string
  stars: number | null
  score: number | null
  stars_before: number | null
  product: { handle: string; title: string; seller: string } | null
  commune_unknown: boolean
  /** Codes of what the rules point out. */
  pointed_out: string[]
  refused: string[]
  certificate_id: string | null
}

/** GET /office/decision-imports/:id */
export interface DecisionImportPage {
  import: DecisionImport
  lines: DecisionLine[]
}

/** The head of a decision, as its form has it. */
export const DECISION_FIELDS = ["decision_number", "issuer", "level", "issued_on"] as const
export type DecisionField = (typeof DECISION_FIELDS)[number]

/** Why a list is not taken, as the backend names it; `none`: no file was chosen. */
export const LIST_FAULTS = [
  "encoding",
  "kind",
  "large",
  "rows",
  "locked",
  "none",
  "down",
  "paper",
  "old",
  "gone",
] as const
export type ListFault = (typeof LIST_FAULTS)[number]
