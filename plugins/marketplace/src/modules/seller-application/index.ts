import { Module } from "@medusajs/framework/utils"
import ApplicationModuleService from "./service"

export const APPLICATION_MODULE = "seller_application"

export type { default as ApplicationModuleService } from "./service"
export { type Check, checklist, missingFor, unmet } from "./checklist"
export { REQUIREMENTS, type Requirement, requirementsOf } from "./requirements"
export { APPLICATION_STEPS, type ApplicationStep, type Steps } from "./steps"

export default Module(APPLICATION_MODULE, { service: ApplicationModuleService })
