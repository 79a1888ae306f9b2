import { model } from "@medusajs/framework/utils"

/**
 * The intent to turn a cart into an order, written before the first write of the completion and
 * removed once the order stands. A row that outlives its completion is what a killed process
 * leaves behind: the reconciler reads this small table instead of searching all carts and orders.
 */
const Completion = model.define("completion", {
  id: model.id({ prefix: "cmpl" }).primaryKey(),
  cart_id: model.text().unique("UQ_completion_cart_id"),
  order_id: model.text().nullable(),
  started_at: model.dateTime(),
  /** `DollarBasis` of a basket in dollars. */
  dollars: model.json().nullable(),
})

export default Completion
