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
 * @throws ApiError not_found for every miss, `limited` after too many
 */
export async function lookUp(
  number: number,
  phone: string,
  edition: Edition,
  headers?: Record<string, string>,
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
): Promise<string> {
  try {
    return `${await lookUp(order.display_id, phone, edition)}&moi=1`
  } catch (error) {
    if (isApiError(error)) return `/don-hang?so=${order.display_id}&moi=1`
    throw error
  }
}

interface OwnOrder {
  id: string
  display_id: number
  metadata: { checkout?: { buyer?: { phone?: string } } } | null
  shipping_address: { phone: string | null } | null
}

/**
 * The signed path of one of the customer's own orders. The list is asked, not the order: it answers with
 * the signed-in customer's orders only. `undefined` for everybody else's.
 */
export async function ownOrderPath(
  id: string,
  token: string,
  edition: Edition,
): Promise<string | undefined> {
  try {
    const { orders } = await backend<{ orders: OwnOrder[] }>(
      `/store/orders?id=${encodeURIComponent(id)}&fields=id,display_id,metadata,shipping_address.phone`,
      { edition, token },
    )
    const order = orders.find((own) => own.id === id)
    const phone = order?.metadata?.checkout?.buyer?.phone ?? order?.shipping_address?.phone
    return order && phone ? await lookUp(order.display_id, phone, edition) : undefined
  } catch (error) {
    if (isApiError(error, "unreachable") || !isApiError(error)) throw error
    return undefined
  }
}
