import { ask } from "@ocop/kit/browser/ask"
// Plain data: of the server nothing may be imported here.
import {
  PROBLEM_OUTCOMES,
  type ProblemEnd,
  type ProblemKind,
  type ProblemOutcome,
  type Said,
} from "../../modules/seller-order/problem"
import { isToCome, type SellerOrderStatus } from "../../modules/seller-order/states"

export { PROBLEM_OUTCOMES as OUTCOMES }
export type { ProblemEnd, ProblemKind, ProblemOutcome, Said }

/** A report that is open, as `GET /admin/seller-orders/problems` lists it; `id` of the part. Instants in ISO 8601. */
export interface Problem {
  id: string
  display_id: string
  order_id: string
  status: SellerOrderStatus
  kind: ProblemKind
  said: Said[]
  reported_at: string
  seller: { id: string; name: string; phone: string | null }
  shopper: { name: string | null; phone: string | null }
}

/** Whether this outcome would be refused: time would yet call the parcel delivered, whose money was given back. */
export const isTooSoon = ({ status }: Pick<Problem, "status">, outcome: ProblemOutcome): boolean =>
  outcome === "refunded" && isToCome(status)

const ROOT = "/admin/seller-orders"

export const readProblems = async (): Promise<Problem[]> =>
  (await ask<{ problems: Problem[] }>(`${ROOT}/problems`)).problems

/**
 * Closes what was read of a report.
 * @throws Error naming the field, `outcome` also for a refund of a parcel that is not written down as returned, `problem` when it
 *   was closed before, or `read` when the shopper has said more
 */
export const closeProblem = (
  { id, said }: Pick<Problem, "id" | "said">,
  outcome: ProblemOutcome,
  note: string,
) =>
  ask(`${ROOT}/${encodeURIComponent(id)}/problem`, {
    body: { outcome, note: note.trim(), read: said.length },
  })
