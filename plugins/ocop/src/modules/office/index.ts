import { Module } from "@medusajs/framework/utils"
import OfficeModuleService from "./service"

export const OFFICE_MODULE = "office"

export { OFFICE_STATUSES } from "./models/office"
export { OFFICER_ROLES, OFFICER_STATUSES } from "./models/officer"
export type { OfficeStatus, OfficerRole, OfficerStatus } from "./types"
export type { default as OfficeModuleService } from "./service"

export default Module(OFFICE_MODULE, { service: OfficeModuleService })
