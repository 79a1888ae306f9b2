import { model } from "@medusajs/framework/utils"
import Seller from "./seller"

export const MEMBER_ROLES = ["owner", "staff"] as const
export const MEMBER_STATUSES = ["active", "removed"] as const

/**
 * A person who acts for a seller. The e-mail is kept in lower case, because Medusa's emailpass
 * stores what was typed and would otherwise make two people of one.
 */
const SellerMember = model.define("seller_member", {
  id: model.id({ prefix: "smem" }).primaryKey(),
  name: model.text(),
  email: model.text().unique("UQ_seller_member_email"),
  role: model.enum([...MEMBER_ROLES]).default("staff"),
  status: model.enum([...MEMBER_STATUSES]).default("active"),
  seller: model.belongsTo(() => Seller, { mappedBy: "members" }),
})

export default SellerMember
