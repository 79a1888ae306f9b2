import { Module } from "@medusajs/framework/utils"
import SellerModuleService from "./service"

export const SELLER_MODULE = "seller"

export type { default as SellerModuleService } from "./service"
export { MEMBER_ROLES, MEMBER_STATUSES } from "./models/seller-member"
export { SELLER_KINDS } from "./models/seller"
export { SELLER_GRAPH, SELLER_STATUSES } from "./states"

export default Module(SELLER_MODULE, { service: SellerModuleService })
