import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { answerFile } from "../../../../../../../certificates/decide"

/** GET /seller/certificates/submissions/:id/files/:file — a page, to those who sent it; 404 naming id or file. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerFile(req, res, { seller_id: actingMember(req).seller.id })
}
