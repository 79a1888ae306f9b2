import { model } from "@medusajs/framework/utils"

/** Where a product is from: a place of today, and the names that place had before July 2025. */
export const ProductOrigin = model
  .define("product_origin", {
    id: model.id({ prefix: "orig" }).primaryKey(),
    product_id: model.text(),
    province_code: model.text().index(),
    /** Unknown for some products: then the province is shown, never a guess. */
    commune_code: model.text().index().nullable(),
    former_province_code: model.text().index().nullable(),
    former_district: model.text().nullable(),
    former_commune: model.text().nullable(),
  })
  .indexes([{ on: ["product_id"], unique: true, where: "deleted_at IS NULL" }])
