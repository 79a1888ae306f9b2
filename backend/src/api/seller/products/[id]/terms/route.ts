import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { setTerms } from "../../../../../listings/shelf/terms"
import { change } from "../../asked"
import { termsBody } from "../../validators"

/**
 * PUT /seller/products/:id/terms `{ preparation_days, min_quantity }` — days from an order to its hand-over (0 to 365), and
 * the fewest that are sold at once.
 *
 * @returns 200 `{ product }`; 400 naming the field in the reader's language; 404 naming id
 */
export async function PUT(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await change(req, res, termsBody, async (own, terms) => {
    await setTerms(req.scope, own, terms)
    return []
  })
}
