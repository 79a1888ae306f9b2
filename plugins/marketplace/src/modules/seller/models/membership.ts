import { model } from "@medusajs/framework/utils"
import Seller from "./seller"
import SellerMember from "./seller-member"

export const MEMBER_ROLES = ["owner", "staff"] as const
export const MEMBER_STATUSES = ["active", "removed"] as const

/**
 * That a person acts for a seller, and as what. One row for each pair, unique in the database: whoever was removed and is
 * invited again gets the same row back.
 */
const Membership = model
  .define("membership", {
    id: model.id({ prefix: "mship" }).primaryKey(),
    role: model.enum([...MEMBER_ROLES]).default("staff"),
    status: model.enum([...MEMBER_STATUSES]).default("active"),
    member: model.belongsTo(() => SellerMember, { mappedBy: "memberships" }),
    seller: model.belongsTo(() => Seller, { mappedBy: "memberships" }),
  })
  .indexes([{ name: "UQ_membership_member_seller", on: ["member_id", "seller_id"], unique: true }])

export default Membership
