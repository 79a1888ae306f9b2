import { model } from "@medusajs/framework/utils"
import Membership from "./membership"

export const MEMBER_LOCALES = ["vi", "en"] as const

/**
 * A person who acts for sellers, known by an e-mail address, a phone number, or both, in the one spelling under which the
 * sign-in providers keep them: lower case, and +84…
 *
 * `active_seller_id` is the seller acted for until the person changes it; null, or one that the person no longer belongs to,
 * stands for the first they joined.
 */
const SellerMember = model
  .define("seller_member", {
    id: model.id({ prefix: "smem" }).primaryKey(),
    name: model.text(),
    email: model.text().unique("UQ_seller_member_email").nullable(),
    phone: model.text().unique("UQ_seller_member_phone").nullable(),
    locale: model.enum([...MEMBER_LOCALES]).default("vi"),
    /** Where messages go, when it is not the number they sign in with. Not unique: a family shares a telephone. */
    message_phone: model.text().nullable(),
    /** `Channel[]` as chosen; null for who never did. See `waysTo`. */
    channels: model.json().nullable(),
    active_seller_id: model.text().nullable(),
    memberships: model.hasMany(() => Membership, { mappedBy: "member" }),
  })
  .checks([{ name: "seller_member_name", expression: "email is not null or phone is not null" }])

export default SellerMember
