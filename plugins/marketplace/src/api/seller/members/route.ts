import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SELLER_MODULE, type SellerModuleService } from "../../../modules/seller"
import { actingMember } from "../member"

/**
 * GET /seller/members — who acts for the seller, the first joined first:
 * `{ members: [{ id, name, email, phone, role }] }`.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const memberships = await req.scope
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listMemberships(
      { seller_id: actingMember(req).seller.id, status: "active" },
      { relations: ["member"], order: { created_at: "ASC", id: "ASC" } },
    )
  res.json({
    members: memberships.map(({ role, member: { id, name, email, phone } }) => ({
      id,
      name,
      email,
      phone,
      role,
    })),
  })
}
