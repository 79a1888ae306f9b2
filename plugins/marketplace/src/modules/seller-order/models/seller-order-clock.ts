import { model } from "@medusajs/framework/utils"

/** A step of the confirmation clock that was taken for a seller order; once each, whatever number of clocks run. */
const SellerOrderClock = model
  .define("seller_order_clock", {
    id: model.id({ prefix: "sock" }).primaryKey(),
    seller_order_id: model.text(),
    step: model.text(),
    taken_at: model.dateTime(),
  })
  .indexes([{ name: "UQ_seller_order_clock_step", on: ["seller_order_id", "step"], unique: true }])

export default SellerOrderClock
