import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { shopLocale } from "@ocop/vietnam/checkout/index"
import { previewDraft } from "../../../../../listings/preview"
import { askedDraft } from "../../asked"

/**
 * GET /seller/drafts/:id/preview — the draft as shoppers would see it, in the shape of GET /store/product-pages/:handle and
 * in the language of the header `x-medusa-locale`. 404 naming id.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, seller_id } = askedDraft(req)
  const locale = shopLocale(req.get("x-medusa-locale"))
  res.json(await previewDraft(req.scope, { id, seller_id }, locale))
}
