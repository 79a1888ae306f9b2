import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { changeOfficerWorkflow } from "../../../../../../workflows/office/govern"
import type { ChangeOfficerBody } from "../../../validators"

/**
 * POST /admin/offices/:id/officers/:officer `{ status?, role?, reason?, without_head? }` — suspends somebody who acts for an
 * office, lets them in again, or changes their role, from their next request on.
 *
 * @returns 200 `{ officer: { id, status, role } }`, also when it is so already; 400 naming the field, with `code` `last_head`
 *   where the office would have no head and `without_head` does not say so; 404 naming id
 */
export async function POST(
  req: AuthenticatedMedusaRequest<ChangeOfficerBody>,
  res: MedusaResponse,
): Promise<void> {
  const { id: office_id = "", officer: id = "" } = req.params
  const { result } = await changeOfficerWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      id,
      office_id,
      actor: { type: "user", id: req.auth_context.actor_id },
    },
  })
  res.json({ officer: { id: result.id, status: result.status, role: result.role } })
}
