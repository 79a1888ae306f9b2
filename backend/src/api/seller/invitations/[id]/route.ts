import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { actingMember, SELLER_MEMBER } from "@ocop/marketplace/api/seller/member"
import { revokeInvitationWorkflow } from "@ocop/marketplace/workflows"

/** DELETE /seller/invitations/:id — takes an invitation back: `{ id, revoked: true }`; 404 when none of the seller's is open. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const acting = actingMember(req)
  const id = req.params.id ?? ""
  const { result } = await revokeInvitationWorkflow(req.scope).run({
    input: { id, seller_id: acting.seller.id, actor: { type: SELLER_MEMBER, id: acting.id } },
  })
  if (!result)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no invitation ${id.slice(0, 80)}`)
  res.json({ id, revoked: true })
}
