import type { MedusaContainer } from "@medusajs/framework/types"
import { record } from "@ocop/kit/audit"
import { SELLER_MEMBER } from "@ocop/marketplace/api/seller/member"
import { onShelf, type OwnProduct } from "./own-product"

/** Days from an order to its hand-over, and the fewest that are sold at once. */
export interface Terms {
  preparation_days: number
  min_quantity: number
}

/**
 * Sets how a product is sold. Without a look by staff.
 * @throws NOT_FOUND naming id
 */
export const setTerms = (
  container: MedusaContainer,
  own: OwnProduct,
  terms: Terms,
): Promise<void> =>
  onShelf(container, own, async (trx, { preparation_days, min_quantity }) => {
    await trx("listing")
      .where({ product_id: own.product_id })
      .whereNull("deleted_at")
      .update({ ...terms, updated_at: trx.fn.now() })
    await record(trx, [
      {
        actor: { type: SELLER_MEMBER, id: own.member_id },
        action: "listing.terms",
        subject: { type: "product", id: own.product_id },
        before: { preparation_days, min_quantity },
        after: { ...terms },
      },
    ])
  })
