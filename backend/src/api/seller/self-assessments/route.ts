import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember, SELLER_MEMBER } from "@ocop/marketplace/api/seller/member"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { beginAssessment } from "../../../self-assessments/begin"
import { assessments, readAssessment } from "../../../self-assessments/view"
import { refuse } from "../../refuse"
import { readerOf } from "../orders/paper"
import { beginBody, pageQuery } from "./validators"

/**
 * GET /seller/self-assessments?limit&offset&product_id — what this seller assessed, written last first, of one product where
 * that is named: `{ assessments: [{ id, product_id, name, set_code, sheet_version, created_at, updated_at, newest }], count,
 * limit, offset }`, `newest` being the last saved version `{ number, total, stars, member_id, created_at }` or null.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = pageQuery.safeParse(req.query)
  if (!query.success) {
    refuse(req, res, refusalsOf(query.error))
    return
  }
  const { limit, offset } = query.data
  const page = await assessments(req.scope).page(actingMember(req).seller.id, query.data)
  res.json({ ...page, limit, offset })
}

/**
 * POST /seller/self-assessments `{ product_id, name_vi?, set_code?, client_key? }` begins the sheet of one of the seller's
 * goods, `{ name_vi, set_code, client_key? }` that of something without a page; the sheet is of the decision in force today.
 * The same `client_key` twice is one.
 *
 * @returns 201 `{ assessment }`, 200 when it was begun before; see `AssessmentView`; 400 naming the field in the reader's
 *   language, or (`too_many`) assessments; 404 naming product_id
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, seller } = actingMember(req)
  const body = beginBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const begun = await beginAssessment(req.scope, {
    ...body.data,
    seller_id: seller.id,
    actor: { type: SELLER_MEMBER, id },
  })
  if ("refusals" in begun) {
    refuse(req, res, begun.refusals)
    return
  }
  const own = { id: begun.id, seller_id: seller.id }
  const assessment = await readAssessment(req.scope, own, readerOf(req))
  res.status(begun.created ? 201 : 200).json({ assessment })
}
