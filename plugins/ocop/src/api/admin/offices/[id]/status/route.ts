import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { moveOfficeWorkflow } from "../../../../../workflows/office/govern"
import type { MoveOfficeBody } from "../../validators"

/**
 * POST /admin/offices/:id/status `{ status: "active" | "suspended", reason? }` — suspends an office, so that nobody acts for
 * it, or opens it again.
 *
 * @returns 200 `{ office: { id, status } }`, also when it is so already; 400 naming status or reason; 404 naming id
 */
export async function POST(
  req: AuthenticatedMedusaRequest<MoveOfficeBody>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await moveOfficeWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      id: req.params.id ?? "",
      actor: { type: "user", id: req.auth_context.actor_id },
    },
  })
  res.json({ office: { id: result.id, status: result.status } })
}
