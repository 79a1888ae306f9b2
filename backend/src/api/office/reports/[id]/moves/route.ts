import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import { moveAsked } from "../../../../../certificates/reports"

/**
 * POST /office/reports/:id/moves `{ version, to: looking | upheld | unfounded | set_aside, words? }` — what the office does about a report.
 * `upheld` and `unfounded` need words, which whoever reported it reads where an address was left; what is set aside nobody is told.
 *
 * @returns 200 as `GET /office/reports/:id`; 400 naming the field in the reader's language, or (`report_<status>`); 404 naming id; 409
 *   (`changed`) naming version
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, office } = actingOfficer(req)
  await moveAsked(req, res, { provinces: [office.province_code] }, { type: "officer", id })
}
