import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { inspectionAnswerBody } from "../../../../../certificates/inspection-bodies"
import { productsOfSeller } from "../../../../../certificates/inspections"
import { certification } from "../../../../../certificates/submissions"
import { refuse } from "../../../../refuse"

/**
 * POST /seller/inspections/:id/answer `{ words }` — what the seller has mended, or says to what was asked; the office is told.
 *
 * @returns 201 `{ answer: { id } }`; 400 naming words in the reader's language, or (`inspection_<status>`) where nothing is asked; 404 naming
 *   id, also for another seller's
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = inspectionAnswerBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const { id: member_id, seller } = actingMember(req)
  const products = await productsOfSeller(req.scope, seller.id)
  const id = await certification(req.scope).answerInspection({
    id: req.params.id ?? "",
    products: products.map((product) => product.id),
    member_id,
    ...body.data,
  })
  res.status(201).json({ answer: { id } })
}
