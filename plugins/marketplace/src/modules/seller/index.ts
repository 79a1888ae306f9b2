import { Module } from "@medusajs/framework/utils"
import SellerModuleService from "./service"

export const SELLER_MODULE = "seller"

export type { NewApplicant } from "./apply"
export type { default as SellerModuleService } from "./service"
export { INVITATION_CREATED, INVITATION_DAYS, invalidLink, type NewInvitation } from "./invite"
export { MEMBER_ROLES, MEMBER_STATUSES } from "./models/membership"
export { MEMBER_LOCALES } from "./models/seller-member"
export { SELLER_KINDS } from "./models/seller"
export { type Channel, CHANNELS, type Reachable, waysTo } from "./reach"
export { SELLER_MOVED, type SellerMove, type SellerMoved } from "./move"
export {
  MAY_MOVE_TO,
  type Mover,
  NEEDS_REASON,
  ONCE_OPEN,
  SELLER_GRAPH,
  SELLER_STATUSES,
  type SellerStatus,
} from "./states"

export default Module(SELLER_MODULE, { service: SellerModuleService })
