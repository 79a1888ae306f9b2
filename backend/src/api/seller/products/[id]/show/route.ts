import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { setHidden } from "../../../../../listings/shelf/visibility"
import { change } from "../../asked"
import { nothing } from "../../validators"

/**
 * POST /seller/products/:id/show — puts back on the shelf what was put away.
 *
 * @returns 200 `{ product }`; 400 (`taken_down`) for what the platform does not show; 404 naming id
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await change(req, res, nothing, async (own) => {
    await setHidden(req.scope, own, false)
    return []
  })
}
