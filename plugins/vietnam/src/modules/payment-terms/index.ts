import { Module } from "@medusajs/framework/utils"
import PaymentTermsModuleService from "./service"

export const PAYMENT_TERMS_MODULE = "paymentTerms"

export default Module(PAYMENT_TERMS_MODULE, { service: PaymentTermsModuleService })

export type { PaymentTermsModuleService }
