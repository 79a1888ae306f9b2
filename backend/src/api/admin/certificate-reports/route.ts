import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerReports, platformReports } from "../../../certificates/reports"

/** GET /admin/certificate-reports — as `GET /office/reports`, of provinces without an office, and of what no province is known of. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerReports(req, res, await platformReports(req.scope))
}
