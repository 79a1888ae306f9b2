import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readForReview } from "../../../../listings/review"

/**
 * GET /admin/listing-drafts/:id — `{ draft, seller: { id, name_vi, status, handle }, shown, names, papers: [{ name,
 * file }] }`: one draft with whose it is; `shown` are the facts of the product as shoppers see it, null of a new one; `names`
 * tell what the codes of set and places stand for. A paper's content is at /admin/uploads/:file/content. 404 naming id.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await readForReview(req.scope, req.params.id ?? ""))
}
