import { model } from "@medusajs/framework/utils"
import { MEMBER_ROLES } from "./membership"
import Seller from "./seller"
import { MEMBER_LOCALES } from "./seller-member"

export const INVITATION_STATUSES = ["pending", "accepted", "revoked"] as const

/**
 * That an owner asks somebody to act for the seller. The link is signed and names this row, which opens once: whoever is
 * invited again gets a new row, and the old link is worth nothing. One pending row for each name and seller, in the database.
 */
const Invitation = model
  .define("invitation", {
    id: model.id({ prefix: "inv" }).primaryKey(),
    email: model.text().nullable(),
    phone: model.text().nullable(),
    role: model.enum([...MEMBER_ROLES]),
    locale: model.enum([...MEMBER_LOCALES]).default("vi"),
    status: model.enum([...INVITATION_STATUSES]).default("pending"),
    expires_at: model.dateTime(),
    invited_by: model.text(),
    accepted_by: model.text().nullable(),
    seller: model.belongsTo(() => Seller, { mappedBy: "invitations" }),
  })
  .indexes([
    {
      name: "UQ_invitation_pending_email",
      on: ["seller_id", "email"],
      unique: true,
      where: "status = 'pending' and deleted_at is null",
    },
    {
      name: "UQ_invitation_pending_phone",
      on: ["seller_id", "phone"],
      unique: true,
      where: "status = 'pending' and deleted_at is null",
    },
  ])
  .checks([{ name: "invitation_name", expression: "(email is null) <> (phone is null)" }])

export default Invitation
