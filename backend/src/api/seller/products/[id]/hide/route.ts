import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { setHidden } from "../../../../../listings/shelf/visibility"
import { change } from "../../asked"
import { nothing } from "../../validators"

/**
 * POST /seller/products/:id/hide — puts a product away: found by nobody, not to be bought; orders that stand are fulfilled.
 *
 * @returns 200 `{ product }`; 400 (`taken_down`) for what the platform does not show; 404 naming id
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await change(req, res, nothing, async (own) => {
    await setHidden(req.scope, own, true)
    return []
  })
}
