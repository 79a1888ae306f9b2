import type { DecisionImport, StandingPlan } from "@ocop/ocop/modules/certification"
import type { Locale } from "@ocop/vietnam/checkout/index"
import type { PlannedFacts } from "./preview"
import { cellFault, enteredFault } from "./words"

/** The list of a decision as its office looks at it. */
export interface DecisionImportView extends Omit<DecisionImport, "file"> {
  /** `planned` until it is confirmed; `entering` while lines are left. */
  status: "planned" | "entering" | "entered"
  /** Whether the decision itself was sent. */
  has_paper: boolean
}

export interface LineView {
  row: number
  plan: StandingPlan["plan"]
  outcome: "done" | "refused" | null
  name: string
  holder: string
  stars: number | null
  score: number | null
  stars_before: number | null
  product: PlannedFacts["product"]
  commune_unknown: boolean
  pointed_out: string[]
  /** Sentences in the reader's language, each naming its cell and column. */
  refused: string[]
  certificate_id: string | null
}

/** Pure. */
export function importView({ file, ...head }: DecisionImport): DecisionImportView {
  const { enter, change, done, failed } = head.counts
  return {
    ...head,
    status:
      head.confirmed_at === null
        ? "planned"
        : enter + change > done + failed
          ? "entering"
          : "entered",
    has_paper: file !== null,
  }
}

/** Pure. */
export function lineView(
  { row, plan, outcome, work, planned, fault, certificate_id }: StandingPlan<PlannedFacts>,
  locale: Locale,
): LineView {
  const { raw, product, commune_unknown, pointed_out, stars_before } = planned
  return {
    row,
    plan,
    outcome,
    name: work?.printed.name ?? raw.name ?? "",
    holder: work?.printed.holder ?? raw.holder ?? "",
    stars: work?.printed.stars ?? null,
    score: work?.printed.score ?? null,
    stars_before,
    product,
    commune_unknown,
    pointed_out,
    refused: [
      ...planned.refused.map((one) => cellFault(one, locale)),
      ...(outcome === "refused" ? [enteredFault(fault, locale)] : []),
    ],
    certificate_id,
  }
}
