import type { OutboxMessage } from "@ocop/kit/outbox"
import type { SellerOrderStatus } from "../../../modules/seller-order"

/** Outbox topic of an order that Medusa's own order has to follow; key is its id. See `bringInLine`. */
export const ORDER_IN_LINE = "order.in_line"
/** Outbox topic of a move that people are told of; key is the seller order's id, payload `{order_id, to}`. */
export const SELLER_ORDER_MOVED = "seller_order.moved"
/** Outbox topic of a seller order that will not be: key is its id, payload `{order_id}`. Only for those a seller has seen. */
export const SELLER_ORDER_CANCELLED = "seller_order.cancelled"

/** Outbox topic of a step of the confirmation clock; key is the seller order's id, payload `{step}`. */
export const SELLER_ORDER_CLOCK = "seller_order.clock"

/** Whom a move is told: whoever made it knows. */
export function messagesOf(id: string, order_id: string, to: SellerOrderStatus): OutboxMessage[] {
  return [
    { topic: ORDER_IN_LINE, key: order_id },
    { topic: SELLER_ORDER_MOVED, key: id, payload: { order_id, to } },
    ...(to === "cancelled"
      ? [{ topic: SELLER_ORDER_CANCELLED, key: id, payload: { order_id } }]
      : []),
  ]
}
