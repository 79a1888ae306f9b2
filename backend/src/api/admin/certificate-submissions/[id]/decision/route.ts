import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { decideAsked } from "../../../../../certificates/decide"
import { withoutOffice } from "../../../../../certificates/submissions"

/** POST /admin/certificate-submissions/:id/decision — as `POST /office/submissions/:id/decision`, of provinces without an office. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await decideAsked(req, res, {
    provinces: await withoutOffice(req.scope),
    actor: { type: "user", id: req.auth_context.actor_id },
  })
}
