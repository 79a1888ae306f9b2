import { model } from "@medusajs/framework/utils"
import { MOVERS, SELLER_ORDER_STATUSES } from "../states"

/**
 * One move of a seller order: when, by whom and why. Written in the transaction of the move. Nothing is entered twice, so a
 * status stands here once for each seller order, and a trigger refuses to change or delete a row.
 */
const SellerOrderTransition = model
  .define("seller_order_transition", {
    id: model.id({ prefix: "sotr" }).primaryKey(),
    seller_order_id: model.text(),
    from_status: model.enum([...SELLER_ORDER_STATUSES]),
    to_status: model.enum([...SELLER_ORDER_STATUSES]),
    actor_type: model.enum([...MOVERS]),
    /** Of the member, customer, user or officer; null for the clock, a link, and an order that was cancelled as a whole. */
    actor_id: model.text().nullable(),
    reason: model.text().nullable(),
    note: model.text().nullable(),
    at: model.dateTime(),
  })
  .indexes([
    {
      name: "UQ_seller_order_transition_once",
      on: ["seller_order_id", "to_status"],
      unique: true,
    },
  ])

export default SellerOrderTransition
