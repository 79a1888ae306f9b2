import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { actingOfficer } from "../../../officer"
import { programmes, wholeProgramme } from "../../shown"
import type { InviteSellerBody } from "../../validators"

/**
 * POST /office/programmes/:id/sellers `{ seller_id }` — invites a seller of the office's own province into a draft, once, and once more
 * where he was refused, declined or left. He brings his goods himself. Kept in the audit log.
 *
 * @returns 200 `{ programme }`; 400 naming `seller_id`, and (`programme_closed`) after the draft; 404 naming id
 */
export async function POST(
  req: MedusaRequest<InviteSellerBody>,
  res: MedusaResponse,
): Promise<void> {
  const { id: officer, office } = actingOfficer(req)
  const { seller_id } = req.validatedBody
  const id = req.params.id ?? ""
  await programmes(req).read(id, office.id)
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller",
    fields: ["id"],
    filters: { id: seller_id, province_code: office.province_code, status: "active" },
  })
  if (data.length === 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "seller_id: không có người bán này trong tỉnh; no such seller in the province",
    )
  }
  await programmes(req).invite(id, office.id, officer, seller_id)
  const after = await programmes(req).read(id, office.id)
  res.json({ programme: await wholeProgramme(req, after) })
}
