import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import { answerFile } from "../../../../../../certificates/decide"

/** GET /office/submissions/:id/files/:file — a page that the seller sent; 404 naming id or file, also of another province's. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerFile(req, res, { provinces: [actingOfficer(req).office.province_code] })
}
