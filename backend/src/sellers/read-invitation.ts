import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  invalidLink,
  SELLER_MODULE,
  type SellerModuleService,
} from "@ocop/marketplace/modules/seller"
import { invitationOf } from "./invitation-token"

/**
 * The invitation that a link is for.
 * @throws NOT_FOUND, the same for every link that opens nothing; one that was accepted is still shown
 */
export async function readInvitation(container: MedusaContainer, token: string) {
  const id = invitationOf(token)
  const [invitation] = id
    ? await container
        .resolve<SellerModuleService>(SELLER_MODULE)
        .listInvitations({ id, status: ["pending", "accepted"] }, { relations: ["seller"] })
    : []
  if (!invitation || invitation.seller.status === "closed") throw invalidLink()
  const name = invitation.email
    ? ({ provider: "emailpass", field: "email", value: invitation.email } as const)
    : ({ provider: "phonepass", field: "phone", value: invitation.phone ?? "" } as const)
  return { invitation, name }
}

/** Whether somebody has an account under a name, so that its password is asked for, and no new one. */
export async function hasAccount(
  container: MedusaContainer,
  { provider, value }: { provider: string; value: string },
): Promise<boolean> {
  const names = await container
    .resolve(Modules.AUTH)
    .listProviderIdentities({ entity_id: value, provider })
  return names.length > 0
}
