import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SellerStatus } from "../../../../../modules/seller"
import { moveSellerWorkflow } from "../../../../../workflows/seller/move-seller"
import type { MoveSellerBody } from "../../validators"

/**
 * POST /admin/sellers/:id/status `{ status, reason? }` — grants, asks, rejects, suspends, opens again or closes. The
 * seller's people get a letter with the reason.
 *
 * @returns 200 `{ seller: { id, status } }`, also when it is so already; 400 naming status or reason; 404 naming id
 */
export async function POST(
  req: AuthenticatedMedusaRequest<MoveSellerBody>,
  res: MedusaResponse,
): Promise<void> {
  const { status, reason } = req.validatedBody
  const { result } = await moveSellerWorkflow(req.scope).run({
    input: {
      id: req.params.id ?? "",
      to: status as SellerStatus,
      reason,
      actor: { type: "user", id: req.auth_context.actor_id },
    },
  })
  res.json({ seller: { id: result.id, status: result.status } })
}
