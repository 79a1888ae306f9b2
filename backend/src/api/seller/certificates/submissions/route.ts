import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { submitBody } from "../../../../certificates/bodies"
import { certification, productFor, readSubmission } from "../../../../certificates/submissions"
import { changed } from "../../../changed"
import { refuse } from "../../../refuse"
import { pagesOf } from "./pages"

/**
 * POST /seller/certificates/submissions `{ product_id, printed, files }` — shows a certificate for one of the seller's products: what
 * is printed on it (`PrintedFacts`), and the ids of its pages. The office of the product's province looks at it, the platform where
 * there is none.
 *
 * @returns 201 `{ submission }`; 400 naming the field in the reader's language; 409 (`changed`) naming product_id when one is waiting
 *   for that product
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = submitBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const { id: member_id, seller } = actingMember(req)
  const { product_id, printed } = body.data
  const of = await productFor(req.scope, { seller_id: seller.id, product_id })
  if (!of) {
    refuse(req, res, [{ field: "product_id", code: "invalid" }])
    return
  }
  const files = await pagesOf(req, res, { product_id, ids: body.data.files })
  if (!files) return
  const id = await certification(req.scope).submit(of, { printed, files, member_id })
  if (!id) {
    changed(res, "product_id", "a certificate of this product is waiting already")
    return
  }
  res
    .status(201)
    .json({ submission: await readSubmission(req.scope, { id, seller_id: seller.id }) })
}
