import { Module } from "@medusajs/framework/utils"
import EnquiryModuleService from "./service"

export const ENQUIRY_MODULE = "enquiry"

export type { default as EnquiryModuleService } from "./service"
export { BUYER_KINDS, ENQUIRY_STATUSES } from "./models/enquiry"

export default Module(ENQUIRY_MODULE, { service: EnquiryModuleService })
