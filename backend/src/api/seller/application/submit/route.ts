import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { readApplication } from "../../../../sellers/application"
import { handIn } from "../../../../sellers/hand-in"

/**
 * POST /seller/application/submit — hands the application in; the platform's staff read it. Before that, one that was
 * rejected is opened again by POST /seller/application/reopen.
 *
 * @returns 200 `{ application }`; 400 (`incomplete`) naming the steps and requirements that are missing
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, seller } = actingMember(req)
  await handIn(req.scope, { seller_id: seller.id, member_id: id })
  res.json({ application: await readApplication(req.scope, seller.id) })
}
