import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { act } from "../../act"
import type { ConfirmSellerOrderBody } from "../../validators"

/**
 * POST /seller/orders/:id/confirm `{ lines?: [{ id, quantity }] }` — the seller will send it, or of some lines less than was
 * ordered: what the shopper pays is lowered, and money that came goes back.
 *
 * @returns 200 `{ order }`, also when it was confirmed so before; 409 (`other_move`) with `order` as it stands when it was
 *   confirmed with other quantities; 400 naming `lines` or, when it is too late, `status`
 */
export async function POST(
  req: MedusaRequest<ConfirmSellerOrderBody>,
  res: MedusaResponse,
): Promise<void> {
  await act(req, res, { to: "confirmed", lines: req.validatedBody.lines })
}
