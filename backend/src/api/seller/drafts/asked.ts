import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import type { MoveOutcome } from "@ocop/marketplace/modules/listing-draft"
import { readOwnDraft } from "../../../listings/draft"

/** The draft that a request is about, and who asks: of another seller's nothing is known. */
export function askedDraft(req: MedusaRequest) {
  const { id: member_id, seller } = actingMember(req)
  return { id: req.params.id ?? "", seller_id: seller.id, member_id }
}

/** Answers with the draft as it stands now: 200, or 409 `{ type, code: "changed", field, message, draft }`. */
export async function answerDraft(
  req: MedusaRequest,
  res: MedusaResponse,
  outcome: MoveOutcome = "moved",
  field = "draft",
): Promise<void> {
  const draft = await readOwnDraft(req.scope, askedDraft(req))
  if (outcome !== "changed") {
    res.json({ draft })
    return
  }
  res.status(409).json({
    type: "conflict",
    code: "changed",
    field,
    message: `${field}: somebody else changed this meanwhile; nothing was overwritten`,
    draft,
  })
}
