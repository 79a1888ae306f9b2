/** What is written at once: the three parts of a sheet, and what rules the product out. */
export type Part = "A" | "B" | "C" | "refusals"

/** One step of a criterion; steps count from 1. */
export interface Step {
  points: number
  /** A product of so many stars has this step at least. */
  least_for: 3 | 4 | 5 | null
  words: string
}

export interface Criterion {
  no: string
  name: string
  hint: string | null
  points: number
  /** 0 is an answer, too: none of the steps. */
  may_be_none: boolean
  steps: Step[]
}

interface Named {
  no: string
  name: string
  points: number
}

export interface SheetPart {
  code: "A" | "B" | "C"
  name: string
  points: number
  sections: (Named & { groups: Named[]; criteria: Criterion[] })[]
}

/** The sheet of a set, in the reader's words. */
export interface Sheet {
  source: string
  parts: SheetPart[]
  refusals: { code: string; words: string }[]
}

/** What a sheet comes to: an estimate. */
export interface Result {
  total: number
  parts: { code: "A" | "B" | "C"; points: number; of: number }[]
  sections: { no: string; points: number; of: number }[]
  answered: number
  of: number
  stars_by_points: number
  /** null: something rules the product out. */
  stars: number | null
  refusals: string[]
  next: { stars: number; points: number; short: { no: string; step: number }[] } | null
  weakest: { no: string; points: number; of: number; blocks: boolean }[]
}

export interface SavedVersion {
  number: number
  total: number
  stars: number | null
  created_at: string
}

export type Answers = Record<string, number>

/** A sheet that a seller fills in. */
export interface Assessment {
  id: string
  name: string
  product_id: string | null
  set_code: string
  sheet: Sheet
  answers: Answers
  refusals: string[]
  revisions: Partial<Record<Part, number>>
  revision: number
  result: Result
  versions: SavedVersion[]
  /** ISO instant at which anything of it was written last. */
  updated_at: string
}

export interface AssessmentRow {
  id: string
  name: string
  set_code: string
  updated_at: string
  newest: SavedVersion | null
}

interface Given {
  step: number | null
  points: number
}

/** A sheet, one of its versions, and what differs from another one to it. */
export interface ReadAssessment {
  assessment: Assessment
  version?: SavedVersion & { answers: Answers; result: Result }
  comparison?: { from: SavedVersion; changes: { no: string; from: Given; to: Given }[] }
}
