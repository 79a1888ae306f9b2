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
    /** Of one that is gone since its province was merged: the office that its people and its work went to. */
    merged_into: model.text().nullable(),
  })
  .indexes([{ on: ["province_code"], unique: true, where: "deleted_at IS NULL" }])
