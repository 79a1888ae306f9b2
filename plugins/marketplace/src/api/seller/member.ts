import type { MedusaRequest } from "@medusajs/framework/http"
import { actorGuard, actorOf } from "@ocop/kit/actor-guard"
import { SELLER_MODULE, type SellerModuleService } from "../../modules/seller"

/** The actor type in Medusa's tokens. */
export const SELLER_MEMBER = "seller_member"

/** Who asks, and for whom: every query below /seller is scoped by `seller.id`. */
export interface ActingMember {
  id: string
  name: string
  email: string
  role: string
  seller: {
    id: string
    handle: string
    name_vi: string
    name_en: string
    status: string
    province_code: string
  }
}

/**
 * Loads member, membership and seller on every request. A suspended seller still fulfils what was
 * ordered; a closed one has no business here any more.
 */
export const guardSellerMember = actorGuard<ActingMember>(SELLER_MEMBER, async (req, actorId) => {
  const service = req.scope.resolve<SellerModuleService>(SELLER_MODULE)
  const [member] = await service.listSellerMembers(
    { id: actorId, status: "active" },
    { relations: ["seller"] },
  )
  if (!member?.seller || member.seller.status === "closed") return null
  const { id, handle, name_vi, name_en, status, province_code } = member.seller
  return {
    id: member.id,
    name: member.name,
    email: member.email,
    role: member.role,
    seller: { id, handle, name_vi, name_en, status, province_code },
  }
})

/** The member that the guard loaded for this request. */
export const actingMember = (req: MedusaRequest): ActingMember => actorOf<ActingMember>(req)
