import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { payOutWorkflow } from "@ocop/marketplace/workflows"
import { paydayList } from "../../../payouts/due"
import { LONGEST, type PayOutBody } from "./validators"

/**
 * GET /admin/payouts — what can be paid to sellers now and where to, the most first, 500 at most.
 *
 * @returns 200 `{ payday: "2026-11-25", count, total, payouts: [{ seller_id, name_vi, name_en, amount, bank_account: { bank_bin,
 *   bank_name, account_no, account_name } | null, account_changes_at }] }`, đồng; count and total of all; `payday` the next, today
 *   when it is one
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await paydayList(req.scope, LONGEST))
}

/**
 * POST /admin/payouts `{ reference, note, payouts: [{ seller_id, amount }] }` — notes what was transferred to many sellers: all
 * of it or nothing. `amount` in đồng. `reference` names the transfers for good: sent twice, each is written once. Each seller's
 * owners are told.
 *
 * @returns 200 `{ noted }`, the payouts that were new; 400 naming reference, note, or the payout and its `seller_id`, its
 *   `amount` where less can be paid out, or its `reference` where that stands with another amount
 */
export async function POST(
  req: AuthenticatedMedusaRequest<PayOutBody>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await payOutWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor_id: req.auth_context.actor_id },
  })
  res.json(result)
}
