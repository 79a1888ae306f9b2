import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { setPrices } from "../../../../../listings/shelf/price"
import { change } from "../../asked"
import { pricesBody } from "../../validators"

/**
 * PUT /seller/products/:id/price `{ prices: [{ variant_id, price }] }` — what units cost every day, in đồng; it holds at
 * once, without a look by staff. Units that are not named keep their price.
 *
 * @returns 200 `{ product }`; 400 naming the field in the reader's language, `prices` when the sale under way would be none
 *   or more than the law allows; 404 naming id
 */
export async function PUT(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await change(req, res, pricesBody, (own, { prices }) => setPrices(req.scope, own, prices))
}
