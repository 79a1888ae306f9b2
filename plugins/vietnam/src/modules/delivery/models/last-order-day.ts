import { model } from "@medusajs/framework/utils"

/** The last day on which an order still arrives before a holiday, per zone. Carriers name these days anew each year. */
const LastOrderDay = model
  .define("last_order_day", {
    id: model.id({ prefix: "lastday" }).primaryKey(),
    /** For example `tet-2027`. */
    holiday: model.text(),
    name_vi: model.text(),
    name_en: model.text(),
    /** First day of the holiday, YYYY-MM-DD: what is ordered for a day from here on is no longer bound by this row. */
    holiday_from: model.text(),
    zone: model.enum(["same_province", "same_region", "inter_region", "remote"]),
    /** YYYY-MM-DD, this day included. */
    day: model.text(),
  })
  .indexes([{ on: ["holiday", "zone"], unique: true, where: "deleted_at IS NULL" }])

export default LastOrderDay
