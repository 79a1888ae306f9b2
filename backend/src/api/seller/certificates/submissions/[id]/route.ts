import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { submitAgainBody } from "../../../../../certificates/bodies"
import { certification, readSubmission } from "../../../../../certificates/submissions"
import { changed } from "../../../../changed"
import { refuse } from "../../../../refuse"
import { pagesOf } from "../pages"

/** GET /seller/certificates/submissions/:id — 200 `{ submission }`, see `SubmissionView`; 404 naming id. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { seller } = actingMember(req)
  const id = req.params.id ?? ""
  res.json({ submission: await readSubmission(req.scope, { id, seller_id: seller.id }) })
}

/**
 * PUT /seller/certificates/submissions/:id `{ version, printed, files }` — hands it in again, when more was asked for or before anybody
 * looked at it.
 *
 * @returns 200 `{ submission }`; 400 naming the field in the reader's language; 404 naming id; 409 (`changed`) naming version when
 *   somebody changed it since it was read; 400 (`submission_<status>`) once it was decided
 */
export async function PUT(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = submitAgainBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const { id: member_id, seller } = actingMember(req)
  const id = req.params.id ?? ""
  const { product } = await readSubmission(req.scope, { id, seller_id: seller.id })
  const files = await pagesOf(req, res, { product_id: product.id, ids: body.data.files })
  if (!files) return
  const { version, printed } = body.data
  const again = { id, seller_id: seller.id, version, printed, files, member_id }
  if (await certification(req.scope).submitAgain(again)) {
    changed(res, "version", "it was changed or decided since it was read; read it again")
    return
  }
  res.json({ submission: await readSubmission(req.scope, { id, seller_id: seller.id }) })
}
