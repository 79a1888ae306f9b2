import { model } from "@medusajs/framework/utils"

/** A provincial trade office: one per province. */
export const Office = model
  .define("office", {
    id: model.id({ prefix: "office" }).primaryKey(),
    province_code: model.text(),
    name: model.text(),
  })
  .indexes([{ on: ["province_code"], unique: true, where: "deleted_at IS NULL" }])
