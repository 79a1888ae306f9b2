import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { endSale, setSale } from "../../../../../listings/shelf/sale"
import { answerProduct, askedProduct, change } from "../../asked"
import { saleBody } from "../../validators"

/**
 * PUT /seller/products/:id/sale `{ prices: [{ variant_id, price }], starts_at, ends_at }` — reduces what units cost for a
 * time, in the place of the sale there was. Đồng; moments as ISO 8601 with their offset. At most half the price just before
 * (`promotion.highest_discount_percent`), alcohol never.
 *
 * @returns 200 `{ product }`; 400 naming the field in the reader's language; 404 naming id
 */
export async function PUT(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await change(req, res, saleBody, (own, sale) => setSale(req.scope, own, sale))
}

/** DELETE /seller/products/:id/sale — ends the sale now, or keeps it from beginning: `{ product }`; 404 naming id. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await endSale(req.scope, askedProduct(req))
  await answerProduct(req, res)
}
