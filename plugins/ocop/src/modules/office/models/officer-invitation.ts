import { model } from "@medusajs/framework/utils"
import { OFFICER_ROLES } from "./officer"

export const INVITATION_STATUSES = ["pending", "accepted", "revoked"] as const
export const INVITATION_LOCALES = ["vi", "en"] as const

/**
 * That the platform asks somebody to act for an office. The link is signed and names this row, which opens once: whoever is
 * invited again gets a new row, and the old link is worth nothing. One pending row for each address, in the database.
 */
export const OfficerInvitation = model
  .define("officer_invitation", {
    id: model.id({ prefix: "offinv" }).primaryKey(),
    office_id: model.text().index(),
    name: model.text(),
    /** In lower case. */
    email: model.text(),
    role: model.enum([...OFFICER_ROLES]),
    locale: model.enum([...INVITATION_LOCALES]).default("vi"),
    status: model.enum([...INVITATION_STATUSES]).default("pending"),
    expires_at: model.dateTime(),
    /** Id of whom of the platform's staff invited. */
    invited_by: model.text(),
    /** Id of the officer who came of it. */
    accepted_by: model.text().nullable(),
  })
  .indexes([
    {
      name: "UQ_officer_invitation_pending_email",
      on: ["email"],
      unique: true,
      where: "status = 'pending' and deleted_at is null",
    },
  ])
