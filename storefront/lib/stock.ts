import type { Seller, Variant } from "./api/types"

/** Whether so many units can be had. What nobody counts can always be had. */
export function canBeHad({ stock }: Pick<Variant, "stock">, units = 1): boolean {
  return stock === null || stock >= units
}

/** Whether the seller takes orders at present. One that is suspended or closed keeps its pages. */
export function takesOrders({ seller }: { seller: Pick<Seller, "status"> }): boolean {
  return seller.status === "active"
}
