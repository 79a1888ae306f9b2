import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { certification, readSubmission } from "../../../../../../certificates/submissions"

/**
 * POST /seller/certificates/submissions/:id/take-back — before it is decided; once more is once.
 * @returns 200 `{ submission }`; 404 naming id; 400 (`submission_<status>`) once it was decided
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: member_id, seller } = actingMember(req)
  const own = { id: req.params.id ?? "", seller_id: seller.id }
  await certification(req.scope).takeBack({ ...own, member_id })
  res.json({ submission: await readSubmission(req.scope, own) })
}
