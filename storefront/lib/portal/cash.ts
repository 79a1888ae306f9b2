import type { SellerOrder } from "./types"

/** @returns whether the cash of an order on its way is brought to its seller: by the seller's own people, or by a coach */
export const bringsCash = ({ payment, total, hand_over }: SellerOrder): boolean =>
  payment === "due_on_delivery" &&
  total > 0 &&
  (!hand_over?.carrier || hand_over.own_delivery || hand_over.cash_to === "seller")

/** @returns whether its parcel is there and its seller, who answers for the cash, has not said that it came */
export const awaitsCash = ({ status, may, cash_awaited_at }: SellerOrder): boolean =>
  status === "delivered" && cash_awaited_at !== null && may.includes("cash-received")

/** @returns whether a carrier has its cash, or is about to, and may have brought it to the seller after all */
export const mayBeBrought = (order: SellerOrder): boolean =>
  order.may.includes("cash-received") && !awaitsCash(order) && !bringsCash(order)
