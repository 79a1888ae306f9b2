import { ask } from "@ocop/kit/browser/ask"
// Plain data: of the server nothing may be imported here.
import {
  PROBLEM_OUTCOMES,
  type ProblemKind,
  type ProblemOutcome,
  type Said,
} from "../../modules/seller-order/problem"

export { PROBLEM_OUTCOMES as OUTCOMES }
export type { ProblemKind, ProblemOutcome, Said }

/** A report that is open, as `GET /admin/seller-orders/problems` lists it; `id` of the part. Instants in ISO 8601. */
export interface Problem {
  id: string
  display_id: string
  order_id: string
  kind: ProblemKind
  said: Said[]
  reported_at: string
  seller: { id: string; name: string; phone: string | null }
  shopper: { name: string | null; phone: string | null }
}

const ROOT = "/admin/seller-orders"

export const readProblems = async (): Promise<Problem[]> =>
  (await ask<{ problems: Problem[] }>(`${ROOT}/problems`)).problems

/**
 * Closes what was read of a report.
 * @throws Error naming the field, `problem` when it was closed before, or `read` when the shopper has said more
 */
export const closeProblem = (
  { id, said }: Pick<Problem, "id" | "said">,
  outcome: ProblemOutcome,
  note: string,
) =>
  ask(`${ROOT}/${encodeURIComponent(id)}/problem`, {
    body: { outcome, note: note.trim(), read: said.length },
  })
