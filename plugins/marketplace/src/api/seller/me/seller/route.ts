import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { switchSellerWorkflow } from "../../../../workflows/seller/switch-seller"
import { actingMember } from "../../member"
import type { SwitchSellerBody } from "../validators"

/**
 * POST /seller/me/seller `{ seller_id }` — acts for another of one's sellers from now on, on every device.
 * Answers `{ seller: { id, name_vi, name_en, role, status } }`; 404 for a seller that one does not belong to.
 */
export async function POST(
  req: MedusaRequest<SwitchSellerBody>,
  res: MedusaResponse,
): Promise<void> {
  const { id, sellers } = actingMember(req)
  const { seller_id } = req.validatedBody
  const seller = sellers.find((one) => one.id === seller_id)
  if (!seller) throw new MedusaError(MedusaError.Types.NOT_FOUND, `seller_id: no seller of yours`)
  await switchSellerWorkflow(req.scope).run({ input: { member_id: id, seller_id } })
  res.json({ seller })
}
