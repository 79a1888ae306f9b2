import type { OFFICE_STATUSES } from "./models/office"
import type { OFFICER_ROLES, OFFICER_STATUSES } from "./models/officer"
import type { INVITATION_LOCALES } from "./models/officer-invitation"

export type OfficeStatus = (typeof OFFICE_STATUSES)[number]
export type OfficerRole = (typeof OFFICER_ROLES)[number]
export type OfficerStatus = (typeof OFFICER_STATUSES)[number]
export type InvitationLocale = (typeof INVITATION_LOCALES)[number]
