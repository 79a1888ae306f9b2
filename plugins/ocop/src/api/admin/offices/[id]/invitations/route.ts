import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { inviteOfficerWorkflow } from "../../../../../workflows/office/invite-officer"
import type { InviteOfficerBody } from "../../validators"

/**
 * POST /admin/offices/:id/invitations `{ name, email, role, locale? }` — invites somebody to act for an office by a letter.
 * An earlier invitation of the same address ends. The link is in the letter alone.
 *
 * @returns 201 `{ invitation: { id, name, email, role, expires_at } }`; 400 naming the field, with `code` `officer_exists`,
 *   `invited_meanwhile` or `office_suspended`; 404 naming id
 */
export async function POST(
  req: AuthenticatedMedusaRequest<InviteOfficerBody>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await inviteOfficerWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      office_id: req.params.id ?? "",
      invited_by: req.auth_context.actor_id,
    },
  })
  const { id, name, email, role, expires_at } = result
  res.status(201).json({ invitation: { id, name, email, role, expires_at } })
}
