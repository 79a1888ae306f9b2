import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { act } from "../../act"

/**
 * POST /seller/orders/:id/deliver `{}` — it arrived, by the carrier's word or the seller's own people.
 *
 * @returns 200 `{ order }`, also when it was delivered before; 400 naming `status`
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await act(req, res, { to: "delivered" })
}
