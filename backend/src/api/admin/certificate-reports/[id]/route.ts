import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerReport, platformReports } from "../../../../certificates/reports"

/** GET /admin/certificate-reports/:id — as `GET /office/reports/:id`, of provinces without an office, and of what no province is known of. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerReport(req, res, await platformReports(req.scope))
}
