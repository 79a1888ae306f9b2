import "server-only"
import type { Edition } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"

/** Where an order is shown to whoever holds its signed link. */
export function signedPath(id: string, token: string): string {
  return `/don-hang/${encodeURIComponent(id)}?t=${encodeURIComponent(token)}`
}

/**
 * The path of an order that is found by its number and its buyer's phone.
 * @param headers naming the visitor (`visitorHeaders`), by whom misses are counted
 * @throws ApiError not_found for every miss, `limited` after too many
 */
export async function lookUp(
  number: number,
  phone: string,
  edition: Edition,
  headers: Record<string, string>,
): Promise<string> {
  const found = await backend<{ order: { id: string }; token: string }>("/store/orders/look-up", {
    method: "POST",
    body: { number, phone },
    edition,
    headers,
  })
  return signedPath(found.order.id, found.token)
}

/** Where to go once an order is placed. The order stands even if its link cannot be had this second. */
export async function orderPath(
  order: { display_id: number },
  phone: string,
  edition: Edition,
  headers: Record<string, string>,
): Promise<string> {
  try {
    return `${await lookUp(order.display_id, phone, edition, headers)}&moi=1`
  } catch (error) {
    if (isApiError(error)) return `/don-hang?so=${order.display_id}&moi=1`
    throw error
  }
}

/**
 * The signed path of one of the customer's own orders; `undefined` for everybody else's. Not by number and phone: who is
 * signed in is not counted among those who guess.
 */
export async function ownOrderPath(
  id: string,
  token: string,
  edition: Edition,
): Promise<string | undefined> {
  try {
    const link = await backend<{ token: string }>(`/store/orders/${encodeURIComponent(id)}/link`, {
      edition,
      token,
    })
    return signedPath(id, link.token)
  } catch (error) {
    if (!isApiError(error) || error.kind === "unreachable" || error.kind === "limited") throw error
    return undefined
  }
}
