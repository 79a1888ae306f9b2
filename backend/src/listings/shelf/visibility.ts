import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, ProductStatus } from "@medusajs/framework/utils"
import { record } from "@ocop/kit/audit"
import { SELLER_MEMBER } from "@ocop/marketplace/api/seller/member"
import { onShelf, type OwnProduct, type ShelfProduct } from "./own-product"

/**
 * Medusa's status of what its seller put away. Nothing else here has it, so that `draft` and `rejected` are always the
 * platform's word: staff take goods down by either in Medusa Admin, also those that are hidden already, and its form, which
 * saves the status with every other field, changes nothing of what it does not mean to.
 */
export const PUT_AWAY = ProductStatus.PROPOSED

/** Whether it is its seller's to bring back: put away by them, and not taken down by the platform meanwhile. Pure. */
export const isPutAway = ({ hidden, status }: Pick<ShelfProduct, "hidden" | "status">): boolean =>
  hidden && status === String(PUT_AWAY)

/** The same in SQL, of `listing` as `l` and `product` as `p`. */
export const TAKEN_DOWN = `p.status <> '${ProductStatus.PUBLISHED}' and not (l.hidden and p.status = '${PUT_AWAY}')`

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
        status: hidden ? PUT_AWAY : ProductStatus.PUBLISHED,
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
