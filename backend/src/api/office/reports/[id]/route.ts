import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import { answerReport } from "../../../../certificates/reports"

/**
 * GET /office/reports/:id — 200 `{ report, certificates: [{ id, name, stars, standing }] }`, the report as in the list, with the certificates of
 * what it is about; 404 naming id, also of another province's.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerReport(req, res, { provinces: [actingOfficer(req).office.province_code] })
}
