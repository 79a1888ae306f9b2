import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listSubmissions, withoutOffice } from "../../../certificates/submissions"
import type { ListSubmissionsQuery } from "../../office/submissions/validators"

/**
 * GET /admin/certificate-submissions?status=&limit=&offset= — certificates that sellers show for products of provinces without a trade
 * office, the first to wait first.
 *
 * @returns 200 `{ submissions: SubmissionView[], count, limit, offset }`
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { status, limit, offset } = req.validatedQuery as ListSubmissionsQuery
  const provinces = await withoutOffice(req.scope)
  const page = { limit, offset }
  res.json({
    ...(await listSubmissions(req.scope, { provinces, status: [status] }, page)),
    ...page,
  })
}
