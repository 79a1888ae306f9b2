import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import { answerSubmission } from "../../../../certificates/decide"

/**
 * GET /office/submissions/:id — 200 `{ submission, pointed_out: PointedOut[] }`: what a seller shows, and what the rules point out of it
 * today; 404 naming id, also of another province's.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerSubmission(req, res, { provinces: [actingOfficer(req).office.province_code] })
}
