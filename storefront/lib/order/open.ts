import "server-only"
import type { Edition } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"

/** Where an order is shown to whoever holds its signed link. */
export function signedPath(id: string, token: string): string {
  return `/don-hang/${encodeURIComponent(id)}?t=${encodeURIComponent(token)}`
}

/** Asks the shop for the signed link of an order, by number and the buyer's phone. */
export async function lookUp(
  number: number,
  phone: string,
  edition: Edition,
  headers?: Record<string, string>,
): Promise<string> {
  const found = await backend<{ order_id: string; token: string }>("/store/orders/look-up", {
    method: "POST",
    body: { number, phone },
    edition,
    headers,
  })
  return signedPath(found.order_id, found.token)
}

/** Where to go once an order is placed. The order stands even if its link cannot be had this second. */
export async function orderPath(
  order: { id: string; display_id: number },
  phone: string,
  edition: Edition,
): Promise<string> {
  try {
    return `${await lookUp(order.display_id, phone, edition)}&moi=1`
  } catch (error) {
    if (isApiError(error)) return `/don-hang?so=${order.display_id}&moi=1`
    throw error
  }
}
