import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { AUDIT_MODULE, type AuditModuleService } from "@ocop/kit/modules/audit"
import {
  SELLER_MODULE,
  type SellerModuleService,
  type SellerStatus,
} from "@ocop/marketplace/modules/seller"
import { provinces } from "../data"

/** Where the demonstration's sellers are. */
export const PROVINCE = "bac-ninh"

export const provinceCode = (of: string = PROVINCE): string =>
  provinces().find(({ slug }) => slug === of)?.code as string

/** The platform's staff, who decide. */
export async function staffMember(container: MedusaContainer): Promise<string> {
  const [user] = await container.resolve(Modules.USER).listUsers({}, { take: 1 })
  return user?.id ?? ""
}

/** @returns the id of the seller who is called so, if there is one */
export async function sellerCalled(
  container: MedusaContainer,
  name_vi: string,
): Promise<string | undefined> {
  const [seller] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ name_vi }, { take: 1, select: ["id"] })
  return seller?.id
}

/** Whether a seller was brought to a state before: then it stands where somebody wants it since. */
export async function wasBrought(
  container: MedusaContainer,
  id: string,
  to: SellerStatus,
): Promise<boolean> {
  const entries = await container
    .resolve<AuditModuleService>(AUDIT_MODULE)
    .of({ type: "seller", id })
  return entries.some(({ action, after }) => action === "seller.status" && after?.status === to)
}

/** The first person of a seller. */
export async function memberOf(container: MedusaContainer, sellerId: string): Promise<string> {
  const [membership] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listMemberships({ seller_id: sellerId }, { take: 1, relations: ["member"] })
  return membership?.member.id ?? ""
}
