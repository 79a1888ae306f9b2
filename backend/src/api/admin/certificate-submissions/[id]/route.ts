import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerSubmission } from "../../../../certificates/decide"
import { withoutOffice } from "../../../../certificates/submissions"

/** GET /admin/certificate-submissions/:id — as `GET /office/submissions/:id`, of provinces without an office. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerSubmission(req, res, { provinces: await withoutOffice(req.scope) })
}
