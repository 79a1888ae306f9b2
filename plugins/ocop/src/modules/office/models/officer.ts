import { model } from "@medusajs/framework/utils"

/** A person who acts for an office. The actor `officer` of an access token is this row. */
export const Officer = model
  .define("officer", {
    id: model.id({ prefix: "officer" }).primaryKey(),
    office_id: model.text().index(),
    name: model.text(),
    /** Lower case: sign-in compares it as typed. */
    email: model.text(),
    role: model.enum(["head", "officer"]).default("officer"),
    /** Read at every request, because an access token cannot be taken back. */
    status: model.enum(["active", "suspended"]).default("active"),
  })
  .indexes([{ on: ["email"], unique: true, where: "deleted_at IS NULL" }])
