import { Module } from "@medusajs/framework/utils"
import SellerOrderModuleService from "./service"

export const SELLER_ORDER_MODULE = "seller_order"

export type { default as SellerOrderModuleService } from "./service"
export { SELLER_ORDER_GRAPH, SELLER_ORDER_STATUSES, type SellerOrderStatus } from "./states"

export default Module(SELLER_ORDER_MODULE, { service: SellerOrderModuleService })
