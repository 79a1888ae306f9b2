import { model } from "@medusajs/framework/utils"

/** One of the 34 provinces and cities of today. Codes are those of the General Statistics Office (Decision 19/2025). */
export const Province = model.define("province", {
  code: model.text().primaryKey(),
  slug: model.text().unique(),
  name_vi: model.text().searchable(),
  name_en: model.text().searchable(),
  kind: model.enum(["province", "city"]),
  region: model.text().index(),
  region_vi: model.text(),
  region_en: model.text(),
})
