import { model } from "@medusajs/framework/utils"

export const OFFICE_STATUSES = ["active", "suspended"] as const

/** A provincial trade office: one per province. */
export const Office = model
  .define("office", {
    id: model.id({ prefix: "office" }).primaryKey(),
    province_code: model.text(),
    name: model.text(),
    /** Read at every request of its officers, as their own is. */
    status: model.enum([...OFFICE_STATUSES]).default("active"),
  })
  .indexes([{ on: ["province_code"], unique: true, where: "deleted_at IS NULL" }])
