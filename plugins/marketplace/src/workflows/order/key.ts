/** An order named by itself, or by the cart it came from (hooks know only the cart). */
export type OrderKey = { order_id: string } | { cart_id: string }

/** The id of an order as SQL with one binding, and its value. */
export function orderIdOf(key: OrderKey): { sql: string; value: string } {
  return "order_id" in key
    ? { sql: "?::text", value: key.order_id }
    : {
        sql: "(select oc.order_id from order_cart oc where oc.cart_id = ? and oc.deleted_at is null)",
        value: key.cart_id,
      }
}
