import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { readAssessment } from "../../../self-assessments/view"
import { readerOf } from "../orders/paper"

/** The self-assessment that a request is about: of another seller's nothing is known. */
export const askedAssessment = (req: MedusaRequest) => ({
  id: req.params.id ?? "",
  seller_id: actingMember(req).seller.id,
})

/** Answers with the self-assessment as it stands now: 409 (`changed`) naming a field where somebody wrote it meanwhile. */
export async function answerAssessment(
  req: MedusaRequest,
  res: MedusaResponse,
  changed?: string,
): Promise<void> {
  const assessment = await readAssessment(req.scope, askedAssessment(req), readerOf(req))
  if (!changed) {
    res.json({ assessment })
    return
  }
  res.status(409).json({
    type: "conflict",
    code: "changed",
    field: changed,
    message: `${changed}: somebody else changed this meanwhile; nothing was overwritten`,
    assessment,
  })
}
