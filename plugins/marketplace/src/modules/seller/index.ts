import { Module } from "@medusajs/framework/utils"
import SellerModuleService from "./service"

export const SELLER_MODULE = "seller"

export type { default as SellerModuleService } from "./service"
export { MEMBER_ROLES, MEMBER_STATUSES } from "./models/seller-member"
export { SELLER_KINDS, SELLER_STATUSES } from "./models/seller"

export default Module(SELLER_MODULE, { service: SellerModuleService })
