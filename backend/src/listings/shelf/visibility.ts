import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, ProductStatus } from "@medusajs/framework/utils"
import { record } from "@ocop/kit/audit"
import { SELLER_MEMBER } from "@ocop/marketplace/api/seller/member"
import { onShelf, type OwnProduct, type ShelfProduct } from "./own-product"

/**
 * Whether it is its seller's to bring back: put away by them, and not turned down by the platform meanwhile. Medusa has one
 * status for both, so staff take down what its seller put away by turning it down (`rejected`); a draft it is already. Pure.
 */
export const isPutAway = ({ hidden, status }: Pick<ShelfProduct, "hidden" | "status">): boolean =>
  hidden && status === String(ProductStatus.DRAFT)

/**
 * Puts a product away, or back on the shelf. What is put away is found by nobody and cannot be bought; orders that stand are
 * fulfilled. Put away or shown already, it stays so.
 *
 * @throws NOT_FOUND naming id; NOT_ALLOWED (`taken_down`) for what the platform took down, or has not shown yet
 */
export const setHidden = (
  container: MedusaContainer,
  own: OwnProduct,
  hidden: boolean,
): Promise<void> =>
  onShelf(container, own, async (trx, product) => {
    const isShown = product.status === String(ProductStatus.PUBLISHED)
    if (product.hidden === hidden && isShown !== hidden) return
    if (!isShown && !isPutAway(product))
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "status: the platform does not show this product",
        "taken_down",
      )
    await trx("listing")
      .where({ product_id: own.product_id })
      .whereNull("deleted_at")
      .update({ hidden, updated_at: trx.fn.now() })
    await trx("product")
      .where({ id: own.product_id })
      .update({
        status: hidden ? ProductStatus.DRAFT : ProductStatus.PUBLISHED,
        updated_at: trx.fn.now(),
      })
    await record(trx, [
      {
        actor: { type: SELLER_MEMBER, id: own.member_id },
        action: hidden ? "listing.hide" : "listing.show",
        subject: { type: "product", id: own.product_id },
        before: { hidden: product.hidden },
        after: { hidden },
      },
    ])
  })
