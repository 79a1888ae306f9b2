import type { MedusaContainer } from "@medusajs/framework/types"
import {
  assertOpen,
  deadLink,
  OFFICE_MODULE,
  type OfficeModuleService,
} from "@ocop/ocop/modules/office"
import { officeInvitationOf } from "./invitation-token"

/**
 * The invitation to an office that a link is for, with the office.
 * @throws NOT_FOUND with a `code` of DEAD_LINK for a link that opens nothing; one that was accepted is still shown
 */
export async function readOfficeInvitation(container: MedusaContainer, token: string) {
  const id = officeInvitationOf(token)
  const service = container.resolve<OfficeModuleService>(OFFICE_MODULE)
  const [invitation] = await service.listOfficerInvitations({ id }, { take: 1 })
  const [office] = invitation
    ? await service.listOffices({ id: invitation.office_id }, { take: 1 })
    : []
  if (!invitation || !office) throw deadLink("invalid")
  if (invitation.status !== "accepted")
    assertOpen({
      status: invitation.status,
      expired: new Date(invitation.expires_at) <= new Date(),
      office_status: office.status,
    })
  return { invitation, office }
}
