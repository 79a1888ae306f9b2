import "server-only"
import type { Edition } from "@/i18n/edition"
import { backend } from "@/lib/api/fetch"

/** A seller who takes no orders now. */
export interface ClosedSeller {
  id: string
  handle: string
  name_vi: string
  name_en: string
}

/**
 * Whose goods of a cart cannot be ordered now, by product id: of the shop's own books, since search still finds goods for some
 * seconds after their seller was suspended (GET /store/carts/:id/closed-sellers).
 */
export async function closedSellers(
  cartId: string,
  edition: Edition,
): Promise<Map<string, ClosedSeller>> {
  const { products } = await backend<{ products: { product_id: string; seller: ClosedSeller }[] }>(
    `/store/carts/${cartId}/closed-sellers`,
    { edition },
  )
  return new Map(products.map(({ product_id, seller }) => [product_id, seller]))
}
