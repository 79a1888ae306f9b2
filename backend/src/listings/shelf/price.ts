import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { record } from "@ocop/kit/audit"
import { SELLER_MEMBER } from "@ocop/marketplace/api/seller/member"
import type { Refusal } from "@ocop/vietnam/checkout/index"
import { onShelf, type OwnProduct, PLAIN_PRICE, type ShelfProduct } from "./own-product"
import { reductionRefusals, runningSale } from "./sale"

/** What a unit shall cost, in đồng. */
export interface UnitPrice {
  variant_id: string
  price: number
}

/**
 * Sets what units cost every day. It needs no look by staff, and holds at once: baskets are told at completion.
 *
 * @returns what is wrong: a service (`not_sent`), a unit of another product, or a price by which the sale under way would be none, or more than the
 *   law allows; nothing was written then
 * @throws NOT_FOUND naming id
 */
export const setPrices = (
  container: MedusaContainer,
  own: OwnProduct,
  prices: readonly UnitPrice[],
): Promise<Refusal[]> =>
  onShelf(container, own, (trx, product) => writePrices(trx, own, product, prices))

/** A price that is written over one that was read before. */
export type PriceOver = UnitPrice & { before?: number }

/**
 * The same in the transaction of whoever holds the product.
 * @returns also `changed` of a price that is not what it was when it was read
 */
export async function writePrices(
  trx: Knex.Transaction,
  own: OwnProduct,
  product: ShelfProduct,
  prices: readonly PriceOver[],
): Promise<Refusal[]> {
  if (!product.shippable) return [{ field: "prices", code: "not_sent" }]
  const known = new Map(product.prices.map((one) => [one.variant_id, one]))
  const wrong = prices.flatMap(({ variant_id, before }, index): Refusal[] => {
    const standing = known.get(variant_id)
    if (!standing) return [{ field: `prices.${index}.variant_id`, code: "invalid" }]
    const stale = before !== undefined && before !== standing.price
    return stale ? [{ field: `prices.${index}.price`, code: "changed" }] : []
  })
  if (wrong.length > 0) return wrong
  const wanted = new Map(prices.map(({ variant_id, price }) => [variant_id, price]))
  const after = product.prices.map((one) => ({
    ...one,
    price: wanted.get(one.variant_id) ?? one.price,
  }))
  const sale = await runningSale(trx, product.sale_price_list_id)
  if (sale && reductionRefusals(sale.prices, after, new Date()).length > 0)
    return [{ field: "prices", code: "sale_price" }]
  for (const [variant_id, price] of wanted) {
    await trx.raw(
      `update price pr set amount = ?, raw_amount = jsonb_build_object('value', ?::text, 'precision', 20), updated_at = now()
       where pr.price_set_id = ? and ${PLAIN_PRICE}`,
      [price, String(price), known.get(variant_id)!.price_set_id],
    )
  }
  await record(trx, [
    {
      actor: { type: SELLER_MEMBER, id: own.member_id },
      action: "listing.price",
      subject: { type: "product", id: own.product_id },
      before: Object.fromEntries(product.prices.map((one) => [one.variant_id, one.price])),
      after: Object.fromEntries(wanted),
    },
  ])
  return []
}
