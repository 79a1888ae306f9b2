import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, PriceListStatus, PriceListType } from "@medusajs/framework/utils"
import { record } from "@ocop/kit/audit"
import { ruleAt } from "@ocop/kit/rules"
import { SELLER_MEMBER } from "@ocop/marketplace/api/seller/member"
import type { Refusal } from "@ocop/vietnam/checkout/index"
import { onShelf, type OwnProduct, type ShelfProduct } from "./own-product"
import type { UnitPrice } from "./price"

/** A seller's own dated reduction. Prices in đồng; from `starts_at` until the moment of `ends_at`. */
export interface Sale {
  prices: readonly UnitPrice[]
  starts_at: Date
  ends_at: Date
}

/** A sale longer than a year is a lower price. */
const LONGEST_MS = 366 * 86_400_000

/**
 * What is wrong with reduced prices: each is below the price just before, by no more than the law of the sale's day allows
 * (Decree 81/2018/NĐ-CP, Article 7, as amended: `promotion.highest_discount_percent`). Pure.
 *
 * @param standing what units cost every day
 */
export function reductionRefusals(
  reduced: readonly UnitPrice[],
  standing: readonly UnitPrice[],
  day: Date,
): Refusal[] {
  const highest = ruleAt(day).value("promotion.highest_discount_percent")
  const plain = new Map(standing.map(({ variant_id, price }) => [variant_id, price]))
  return reduced.flatMap(({ variant_id, price }, index): Refusal[] => {
    const before = plain.get(variant_id)
    if (before === undefined) return [{ field: `prices.${index}.variant_id`, code: "invalid" }]
    const lawful = price < before && price * 100 >= before * (100 - highest)
    return lawful ? [] : [{ field: `prices.${index}.price`, code: "sale_price" }]
  })
}

/** What is wrong with a sale of this product now. Pure. */
export function saleRefusals(
  { prices, starts_at, ends_at }: Sale,
  product: Pick<ShelfProduct, "age_restricted" | "shippable" | "prices">,
  now: Date,
): Refusal[] {
  if (!product.shippable) return [{ field: "prices", code: "not_sent" }]
  // docs/adr/0015: this shop promotes no alcohol, whatever its strength.
  if (product.age_restricted) return [{ field: "prices", code: "no_sale" }]
  if (ends_at <= now || ends_at <= starts_at) return [{ field: "ends_at", code: "sale_days" }]
  if (ends_at.getTime() - starts_at.getTime() > LONGEST_MS)
    return [{ field: "ends_at", code: "sale_days" }]
  if (new Set(prices.map(({ variant_id }) => variant_id)).size < prices.length)
    return [{ field: "prices", code: "invalid" }]
  return reductionRefusals(prices, product.prices, starts_at > now ? starts_at : now)
}

/**
 * Reduces what units cost for a time, by a price list of Medusa, in the place of the product's former sale: there is one at
 * a time. Baskets, pages and search follow its start and its end (docs/adr/0005).
 *
 * @returns what is wrong; nothing was written then
 * @throws NOT_FOUND naming id
 */
export const setSale = (
  container: MedusaContainer,
  own: OwnProduct,
  sale: Sale,
): Promise<Refusal[]> =>
  onShelf(container, own, async (trx, product) => {
    const refusals = saleRefusals(sale, product, new Date())
    if (refusals.length > 0) return refusals
    const sets = new Map(product.prices.map((one) => [one.variant_id, one.price_set_id]))
    const [list] = await container.resolve(Modules.PRICING).createPriceLists([
      {
        title: `Giá ưu đãi ${own.product_id}`,
        description: `Người bán ${own.seller_id}`,
        type: PriceListType.SALE,
        // Without effect until the transaction that ends the former one: whoever is cut off here has reduced nothing.
        status: PriceListStatus.DRAFT,
        starts_at: sale.starts_at.toISOString(),
        ends_at: sale.ends_at.toISOString(),
        prices: sale.prices.map(({ variant_id, price }) => ({
          price_set_id: sets.get(variant_id)!,
          currency_code: "vnd",
          amount: price,
        })),
      },
    ])
    await end(trx, product)
    await trx("price_list")
      .where({ id: list!.id })
      .update({ status: PriceListStatus.ACTIVE, updated_at: trx.fn.now() })
    await keep(trx, own, product, list!.id, sale)
    return []
  })

/** Ends a sale that is under way or to come; without one, nothing. */
export const endSale = (container: MedusaContainer, own: OwnProduct): Promise<void> =>
  onShelf(container, own, async (trx, product) => {
    if (!product.sale_price_list_id) return
    await end(trx, product)
    await keep(trx, own, product, null)
  })

/** The list stays, as what was. */
async function end(trx: Knex.Transaction, { sale_price_list_id }: ShelfProduct): Promise<void> {
  if (!sale_price_list_id) return
  await trx("price_list")
    .where({ id: sale_price_list_id })
    .update({ status: PriceListStatus.DRAFT, updated_at: trx.fn.now() })
}

async function keep(
  trx: Knex.Transaction,
  { product_id, member_id }: OwnProduct,
  before: ShelfProduct,
  sale_price_list_id: string | null,
  sale?: Sale,
): Promise<void> {
  await trx("listing")
    .where({ product_id })
    .whereNull("deleted_at")
    .update({ sale_price_list_id, updated_at: trx.fn.now() })
  await record(trx, [
    {
      actor: { type: SELLER_MEMBER, id: member_id },
      action: "listing.sale",
      subject: { type: "product", id: product_id },
      before: { price_list_id: before.sale_price_list_id },
      after: { price_list_id: sale_price_list_id, ...sale },
    },
  ])
}

/** The sale of a price list while it is under way or to come; null when it is over, and without one. */
export async function runningSale(
  trx: Knex | Knex.Transaction,
  priceListId: string | null,
): Promise<Sale | null> {
  if (!priceListId) return null
  const { rows } = await trx.raw<{ rows: Sale[] }>(
    `select pl.starts_at, pl.ends_at, coalesce((select json_agg(json_build_object('variant_id', s.variant_id, 'price', pr.amount))
       from price pr join product_variant_price_set s on s.price_set_id = pr.price_set_id and s.deleted_at is null
       where pr.price_list_id = pl.id and pr.deleted_at is null), '[]') as prices
     from price_list pl
     where pl.id = ? and pl.status = 'active' and pl.ends_at > now() and pl.deleted_at is null`,
    [priceListId],
  )
  return rows[0] ?? null
}
