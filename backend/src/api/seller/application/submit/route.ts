import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { actingMember, SELLER_MEMBER } from "@ocop/marketplace/api/seller/member"
import { moveSellerWorkflow } from "@ocop/marketplace/workflows"
import { readApplication } from "../../../../sellers/application"

/**
 * POST /seller/application/submit — hands the application in; the platform's staff read it. Before that, one that was
 * rejected is opened again by POST /seller/application/reopen.
 *
 * @returns 200 `{ application }`; 400 (`incomplete`) naming the steps and requirements that are missing
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, seller } = actingMember(req)
  const { missing } = await readApplication(req.scope, seller.id)
  if (missing.length > 0)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `application: missing ${missing.join(", ")}`,
      "incomplete",
    )
  await moveSellerWorkflow(req.scope).run({
    input: { id: seller.id, to: "reviewing", actor: { type: SELLER_MEMBER, id } },
  })
  res.json({ application: await readApplication(req.scope, seller.id) })
}
