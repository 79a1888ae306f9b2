import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { settleWorkflow } from "../../../../../workflows/settlement/settle"
import type { SettleBody } from "./validators"

/**
 * POST /admin/sellers/:id/settlements `{ kind, amount, reference, note }` — notes what was paid out to a seller's bank, or
 * sets a balance right. `amount` in đồng; of an adjustment positive in the seller's favour. `reference` names it for good,
 * for example by the bank's number of the transfer: sent twice, it is written once.
 *
 * @returns 200 `{ balance: { pending, available } }` after it; 400 naming amount when more is paid out than is available,
 *   or reference when it stands with another amount; 404 naming id
 */
export async function POST(
  req: AuthenticatedMedusaRequest<SettleBody>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await settleWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      seller_id: req.params.id ?? "",
      actor_id: req.auth_context.actor_id,
    },
  })
  res.json({ balance: result })
}
