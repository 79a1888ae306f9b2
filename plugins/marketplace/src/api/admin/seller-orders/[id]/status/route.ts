import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { moveSellerOrder } from "../../../../../workflows/order/life/move"
import type { MoveSellerOrderBody } from "../../validators"

/**
 * POST /admin/seller-orders/:id/status `{ status, reason?, note }` — the platform's staff move a seller order for those who
 * only have a telephone, and say why: `note` is kept with the move and their name. `reason` where the status asks for one.
 *
 * @returns 200 `{ seller_order: { id, order_id, status } }`, also when it was moved so before; 400 naming `status`,
 *   `reason`, `note` or `payment`; 404
 */
export async function POST(
  req: AuthenticatedMedusaRequest<MoveSellerOrderBody>,
  res: MedusaResponse,
): Promise<void> {
  const { status: to, reason, note } = req.validatedBody
  const { id, order_id, status } = await moveSellerOrder(req.scope, {
    id: req.params.id ?? "",
    to,
    reason: reason ?? null,
    note,
    actor: { type: "user", id: req.auth_context.actor_id },
  })
  res.json({ seller_order: { id, order_id, status } })
}
