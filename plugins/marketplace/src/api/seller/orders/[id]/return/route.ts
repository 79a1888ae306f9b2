import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { act } from "../../act"
import type { ReasonedBody } from "../../validators"

/**
 * POST /seller/orders/:id/return `{ reason, note? }` — it came back. `reason` not_collected | damaged | wrong_goods | other.
 * What becomes of goods and money, staff decide.
 *
 * @returns 200 `{ order }`, also when it was said before; 400 naming `reason` or `status`
 */
export async function POST(req: MedusaRequest<ReasonedBody>, res: MedusaResponse): Promise<void> {
  await act(req, res, { to: "returned", ...req.validatedBody })
}
