import { Module } from "@medusajs/framework/utils"
import OfficeModuleService from "./service"

export const OFFICE_MODULE = "office"

export { OFFICE_STATUSES } from "./models/office"
export { OFFICER_ROLES, OFFICER_STATUSES } from "./models/officer"
export { INVITATION_LOCALES } from "./models/officer-invitation"
export {
  assertOpen,
  DEAD_LINK,
  deadLink,
  INVITATION_DAYS,
  type NewInvitation,
  noOffice,
  OFFICER_INVITED,
} from "./invite"
export type { NewOffice, OfficeMove, OfficerChange } from "./govern"
export type { InvitationLocale, OfficeStatus, OfficerRole, OfficerStatus } from "./types"
export type { default as OfficeModuleService } from "./service"

export default Module(OFFICE_MODULE, { service: OfficeModuleService })
