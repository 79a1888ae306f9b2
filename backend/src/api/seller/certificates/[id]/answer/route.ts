import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { answerBody } from "../../../../../certificates/bodies"
import { certificatesOfSeller } from "../../../../../certificates/of-seller"
import { certification } from "../../../../../certificates/submissions"
import { refuse } from "../../../../refuse"

/**
 * POST /seller/certificates/:id/answer `{ words }` — what the seller says to a badge that the office hid; the office is told.
 *
 * @returns 201 `{ answer: { id } }`; 400 naming words in the reader's language, or (`certificate_<standing>`) where nothing is hidden;
 *   404 naming id, also for another seller's
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = answerBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const { id: member_id, seller } = actingMember(req)
  const certificate_id = req.params.id ?? ""
  const own = await certificatesOfSeller(req.scope, seller.id)
  if (!own.some(({ certificates }) => certificates.some(({ id }) => id === certificate_id)))
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `id: no certificate ${certificate_id.slice(0, 80)}`,
    )
  const id = await certification(req.scope).answerHold({
    certificate_id,
    seller_id: seller.id,
    member_id,
    ...body.data,
  })
  res.status(201).json({ answer: { id } })
}
