import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerFile } from "../../../../../../certificates/decide"
import { withoutOffice } from "../../../../../../certificates/submissions"

/** GET /admin/certificate-submissions/:id/files/:file — as `GET /office/submissions/:id/files/:file`, of provinces without an office. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerFile(req, res, { provinces: await withoutOffice(req.scope) })
}
