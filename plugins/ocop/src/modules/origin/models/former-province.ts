import { model } from "@medusajs/framework/utils"

/**
 * One of the 63 provinces of before July 2025, and where it is today. People search by these names, and old addresses
 * carry them. Old and new codes are two series that must not be mixed: "80" was Long An and is Tây Ninh.
 */
export const FormerProvince = model.define("former_province", {
  code: model.text().primaryKey(),
  slug: model.text().unique(),
  name_vi: model.text().searchable(),
  name_en: model.text().searchable(),
  /** Code of today's province. */
  province_code: model.text().index(),
})
