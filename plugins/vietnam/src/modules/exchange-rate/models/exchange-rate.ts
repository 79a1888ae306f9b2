import { model } from "@medusajs/framework/utils"

/**
 * What the shop takes for a dollar from an instant on, until another begins. Rows are added and never changed: baskets are
 * priced by the one of the moment, orders keep the one they were placed at.
 */
const ExchangeRate = model
  .define("exchange_rate", {
    id: model.id({ prefix: "exrate" }).primaryKey(),
    /** Whole đồng for one US dollar. */
    dong_per_usd: model.number(),
    starts_at: model.dateTime(),
    /** Id of the member of staff; `opening` for the rate that the shop started with. */
    set_by: model.text(),
    /** Where it comes from, such as a bank's list of the day. */
    note: model.text().nullable(),
  })
  .indexes([{ on: ["starts_at"], unique: true, where: "deleted_at IS NULL" }])

export default ExchangeRate
