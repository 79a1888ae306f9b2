import type { Seller, Variant } from "./api/types"

/** Whether so many units can be had. What nobody counts can always be had. */
export function canBeHad({ stock }: Pick<Variant, "stock">, units = 1): boolean {
  return stock === null || stock >= units
}

/** Whether the seller takes orders at present. One that is suspended, closed or on holiday keeps its pages. */
export function takesOrders({
  seller,
}: {
  seller: Pick<Seller, "status" | "away_until">
}): boolean {
  return seller.status === "active" && !seller.away_until
}
