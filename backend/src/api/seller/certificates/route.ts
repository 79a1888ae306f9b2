import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { certificatesOfSeller } from "../../../certificates/of-seller"

/**
 * GET /seller/certificates — the seller's products, each with its certificates (what is public of them), and what the seller
 * showed of it last.
 *
 * @returns 200 `{ products: [{ id, handle, title, certificates: [{ id, stars, score, standing, badge, issued_on, expires_on,
 *   renewal_window, decision, events }], submission: SubmissionView | null, pages: SubmittedFile[] }] }`
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ products: await certificatesOfSeller(req.scope, actingMember(req).seller.id) })
}
