import type { SellerModuleService } from "@ocop/marketplace/modules/seller"
import { invitationLink } from "../../../sellers/invitation-token"

type Invitation = Awaited<ReturnType<SellerModuleService["retrieveInvitation"]>>

/**
 * An invitation as its seller's owner sees it. `link` is there for a phone alone, to be handed over in person; an address
 * proves itself by the letter.
 */
export function invitationView(invitation: Invitation) {
  const { id, email, phone, role, expires_at, created_at } = invitation
  return {
    id,
    email,
    phone,
    role,
    expires_at,
    created_at,
    link: phone ? invitationLink(invitation) : null,
  }
}
