import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { act } from "../../act"
import type { ReasonedBody } from "../../validators"

/**
 * POST /seller/orders/:id/refuse `{ reason, note? }` — the seller cannot send it: its part leaves the order, the shopper
 * pays nothing for it. `reason` out_of_stock | damaged | cannot_deliver | closed | other.
 *
 * @returns 200 `{ order }`, also when it was refused before; 400 naming `reason` or, when it is too late, `status`
 */
export async function POST(req: MedusaRequest<ReasonedBody>, res: MedusaResponse): Promise<void> {
  await act(req, res, { to: "refused", ...req.validatedBody })
}
