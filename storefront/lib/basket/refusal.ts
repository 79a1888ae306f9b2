import { isApiError } from "@/lib/api/error"

/** Why the shop refused a basket action, as a key under `basket.error`. */
export type Refusal =
  "stock" | "line" | "seller_closed" | "not_sold" | "age" | "minimum" | "busy" | "down"

/** By the backend's codes: its sentences may be in either language, and Medusa's own are in English. */
const BY_CODE: Record<string, Refusal> = {
  insufficient_inventory: "stock",
  out_of_stock: "stock",
  seller_closed: "seller_closed",
  seller_holiday: "seller_closed",
  min_quantity: "minimum",
}

/**
 * A shopper is told in their own language what to do. What is not recognised is "cannot be bought at
 * present", never a raw message.
 */
export function refusalOf(error: unknown): Refusal {
  if (!isApiError(error)) throw error
  if (error.kind === "unreachable" || error.kind === "limited") return "down"
  if (error.kind === "age" || error.kind === "busy") return error.kind
  if (error.kind === "not_found") return "line"
  return BY_CODE[error.code ?? ""] ?? "not_sold"
}
