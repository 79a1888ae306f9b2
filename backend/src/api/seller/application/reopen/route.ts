import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember, SELLER_MEMBER } from "@ocop/marketplace/api/seller/member"
import { moveSellerWorkflow } from "@ocop/marketplace/workflows"
import { readApplication } from "../../../../sellers/application"

/** POST /seller/application/reopen — opens an application that was rejected, to put it right; one that is open stays so. Answers
 * `{ application }`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, seller } = actingMember(req)
  await moveSellerWorkflow(req.scope).run({
    input: { id: seller.id, to: "applying", actor: { type: SELLER_MEMBER, id } },
  })
  res.json({ application: await readApplication(req.scope, seller.id) })
}
