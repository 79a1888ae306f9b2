import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import { listSubmissions } from "../../../certificates/submissions"
import type { ListSubmissionsQuery } from "./validators"

/**
 * GET /office/submissions?status=&limit=&offset= — certificates that sellers show for products of the office's own province, the first
 * to wait first; those that wait for the office unless `status` tells.
 *
 * @returns 200 `{ submissions: SubmissionView[], count, limit, offset }`
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { status, limit, offset } = req.validatedQuery as ListSubmissionsQuery
  const provinces = [actingOfficer(req).office.province_code]
  const page = { limit, offset }
  res.json({
    ...(await listSubmissions(req.scope, { provinces, status: [status] }, page)),
    ...page,
  })
}
