import { isApiError } from "@/lib/api/error"

/** Why the shop refused a basket action, as a key under `basket.error`. */
export type Refusal = "stock" | "line" | "seller_closed" | "not_sold" | "age" | "minimum" | "down"

/**
 * The shop's refusals are written for developers and in English; a shopper is told in their own
 * language what to do. What is not recognised is "cannot be bought at present", never a raw message.
 */
export function refusalOf(error: unknown): Refusal {
  if (!isApiError(error)) throw error
  if (error.kind === "unreachable" || error.kind === "limited") return "down"
  if (error.kind === "age") return "age"
  const said = error.message.toLowerCase()
  if (/inventory|stock/.test(said)) return "stock"
  if (/adult|18|age/.test(said) && /confirm/.test(said)) return "age"
  if (/minimum|at least/.test(said)) return "minimum"
  if (/seller/.test(said)) return "seller_closed"
  if (/line ?item|line-item/.test(said)) return "line"
  return "not_sold"
}
