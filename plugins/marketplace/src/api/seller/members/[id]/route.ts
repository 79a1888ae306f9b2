import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { endMembershipWorkflow } from "../../../../workflows/seller/end-membership"
import { actingMember, SELLER_MEMBER } from "../../member"

/**
 * DELETE /seller/members/:id — lets somebody act for the seller no more, from their next request on. An owner may do so to
 * themself. Answers `{ id, removed: true }`; 404 for nobody of this seller; 400 (`last_owner`) for the last owner.
 */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const acting = actingMember(req)
  const id = req.params.id ?? ""
  const { result } = await endMembershipWorkflow(req.scope).run({
    input: {
      member_id: id,
      seller_id: acting.seller.id,
      actor: { type: SELLER_MEMBER, id: acting.id },
    },
  })
  if (!result)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no member ${id.slice(0, 80)}`)
  res.json({ id, removed: true })
}
