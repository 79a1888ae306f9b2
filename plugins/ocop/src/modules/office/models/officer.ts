import { model } from "@medusajs/framework/utils"

/** A reviewer does the office's daily work; a head also approves, and sees the office's log. */
export const OFFICER_ROLES = ["head", "reviewer"] as const
export const OFFICER_STATUSES = ["active", "suspended"] as const

/** A person who acts for an office. The actor `officer` of an access token is this row. */
export const Officer = model
  .define("officer", {
    id: model.id({ prefix: "officer" }).primaryKey(),
    office_id: model.text().index(),
    name: model.text(),
    /** Lower case: sign-in compares it as typed. */
    email: model.text(),
    role: model.enum([...OFFICER_ROLES]).default("reviewer"),
    /** Read at every request, because an access token cannot be taken back. */
    status: model.enum([...OFFICER_STATUSES]).default("active"),
    /** Made by the demonstration's seed, which prints its password: the only officer who may read without a second factor. */
    demonstration: model.boolean().default(false),
  })
  .indexes([{ on: ["email"], unique: true, where: "deleted_at IS NULL" }])
