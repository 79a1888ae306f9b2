import type { InferTypeOf } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import type Enquiry from "./models/enquiry"
import EnquiryModuleService from "./service"

export const ENQUIRY_MODULE = "enquiry"

/** One enquiry as the module gives it. */
export type EnquiryRecord = InferTypeOf<typeof Enquiry>

export { ENQUIRY_CREATED } from "./service"
export type { default as EnquiryModuleService } from "./service"
export { BUYER_KINDS, ENQUIRY_STATUSES } from "./models/enquiry"

export default Module(ENQUIRY_MODULE, { service: EnquiryModuleService })
