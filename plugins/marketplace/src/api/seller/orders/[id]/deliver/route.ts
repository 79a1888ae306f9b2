import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { act } from "../../act"
import type { DeliverBody } from "../../validators"

/**
 * POST /seller/orders/:id/deliver `{ cash_received? }` — it arrived, by the carrier's word or the seller's own people.
 * `cash_received: true` says at once what POST …/cash-received says: the buyer paid at the door, and the cash is here.
 *
 * @returns 200 `{ order }`, also when it was delivered before; 400 naming `status`, or `payment` when cash is said to have come
 *   for what was paid otherwise
 */
export async function POST(req: MedusaRequest<DeliverBody>, res: MedusaResponse): Promise<void> {
  const { cash_received } = req.validatedBody
  await act(req, res, { to: "delivered", ...(cash_received ? { cash_received } : {}) })
}
