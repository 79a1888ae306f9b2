import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actAsShopper } from "../../act"
import type { CancelBody } from "../../validators"

/**
 * POST /store/orders/:id/seller-orders/:sid/cancel `{ reason? }` — the shopper takes one seller's part back, as long as the
 * seller has not confirmed it, or confirmed less than was ordered and has not packed it. `reason` changed_mind (when none is said) | ordered_wrong | too_slow | other. By the order's
 * signed link (`x-order-token`) or as the customer who placed it.
 *
 * @returns 200 `{ order: OrderView }`, also when it was cancelled before; 400 naming `status` when it is too late; 404
 */
export async function POST(req: MedusaRequest<CancelBody>, res: MedusaResponse): Promise<void> {
  await actAsShopper(req, res, { to: "cancelled", reason: req.validatedBody.reason })
}
