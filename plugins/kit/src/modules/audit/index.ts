import { Module } from "@medusajs/framework/utils"
import AuditModuleService from "./service"

export const AUDIT_MODULE = "audit"

export type { AuditRecord } from "./service"
export { AuditModuleService }

export default Module(AUDIT_MODULE, { service: AuditModuleService })
