import "server-only"
import type { Edition } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import type { Order } from "./view"

/** The order a signed link opens; `undefined` for a link that opens nothing. */
export async function readOrder(
  id: string,
  token: string,
  edition: Edition,
): Promise<Order | undefined> {
  try {
    const { order } = await backend<{ order: Order }>(
      `/store/orders/${encodeURIComponent(id)}/status?token=${encodeURIComponent(token)}`,
      { edition },
    )
    return order
  } catch (error) {
    if (isApiError(error, "not_found") || isApiError(error, "invalid")) return undefined
    throw error
  }
}
