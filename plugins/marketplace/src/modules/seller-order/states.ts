/**
 * The life of a seller order as data: from a status, the statuses it may go to. Shipping is the
 * seller's word until a carrier confirms, so `handed_over` may still come back.
 */
export const SELLER_ORDER_GRAPH = {
  placed: ["confirmed", "cancelled"],
  confirmed: ["packed", "cancelled"],
  packed: ["handed_over", "cancelled"],
  handed_over: ["delivered", "returned"],
  delivered: ["returned"],
  cancelled: [],
  returned: [],
} as const

export type SellerOrderStatus = keyof typeof SELLER_ORDER_GRAPH

export const SELLER_ORDER_STATUSES = Object.keys(SELLER_ORDER_GRAPH) as SellerOrderStatus[]
