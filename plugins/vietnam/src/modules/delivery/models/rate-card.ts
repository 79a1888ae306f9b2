import { model } from "@medusajs/framework/utils"

/**
 * Prices of delivery and the days on which they hold. Where two cards cover a day, the one that began later holds: a card
 * for the weeks before Tết lies on top of the standing one and gives way to it again. Two cards never begin on one day.
 */
const RateCard = model
  .define("rate_card", {
    id: model.id({ prefix: "ratecard" }).primaryKey(),
    /** YYYY-MM-DD, a day in Asia/Ho_Chi_Minh; text, since a time stamp would move it with the time zone. */
    valid_from: model.text(),
    valid_to: model.text().nullable(),
    /** Shape: `Rates` in parcels.ts, checked by `ratesSchema`. */
    rates: model.json(),
    note: model.text().nullable(),
  })
  .indexes([{ on: ["valid_from"], unique: true, where: "deleted_at IS NULL" }])

export default RateCard
