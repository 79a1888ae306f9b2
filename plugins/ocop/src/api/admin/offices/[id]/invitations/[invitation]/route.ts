import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { revokeOfficeInvitationWorkflow } from "../../../../../../workflows/office/govern"

/**
 * DELETE /admin/offices/:id/invitations/:invitation — takes an invitation back, so that its link opens nothing.
 *
 * @returns 200 `{ id, revoked: true }`; 404 when the office has no such invitation that is open
 */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: office_id = "", invitation: id = "" } = req.params
  const { result } = await revokeOfficeInvitationWorkflow(req.scope).run({
    input: { id, office_id, actor: { type: "user", id: req.auth_context.actor_id } },
  })
  if (!result)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no invitation ${id.slice(0, 80)}`)
  res.json({ id, revoked: true })
}
