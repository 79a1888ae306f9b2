import { model } from "@medusajs/framework/utils"

/**
 * A province that was merged into another while this shop stood. Its code, which is of today's series, is printed on labels and
 * kept by telephones for years: it goes on meaning its successor.
 */
export const MergedProvince = model.define("merged_province", {
  code: model.text().primaryKey(),
  slug: model.text().unique(),
  name_vi: model.text(),
  name_en: model.text(),
  /** Code of the province of today that it is in; of a successor that was merged itself, that one's. */
  province_code: model.text().index(),
  /** Number of the resolution that merged them. */
  resolution: model.text(),
  /** Its day, as "YYYY-MM-DD". */
  resolved_on: model.text(),
})
