import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import { answerReports } from "../../../certificates/reports"

/**
 * GET /office/reports?view=open|done&limit=&offset= — what shoppers report of the office's own province, what is overdue first, then the first
 * to wait.
 *
 * @returns 200 `{ reports: [{ id, kind, words, locale, province_code, about, product, status, version, created_at, due_on, answered_at,
 *   overdue, answer, decided_at, wants_answer }], count, overdue, limit, offset }`; 400 naming the field
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerReports(req, res, { provinces: [actingOfficer(req).office.province_code] })
}
