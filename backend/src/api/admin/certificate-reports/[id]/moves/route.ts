import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { moveAsked, platformReports } from "../../../../../certificates/reports"

/** POST /admin/certificate-reports/:id/moves — as `POST /office/reports/:id/moves`, of provinces without an office, and of none. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await moveAsked(req, res, await platformReports(req.scope), {
    type: "user",
    id: req.auth_context.actor_id,
  })
}
