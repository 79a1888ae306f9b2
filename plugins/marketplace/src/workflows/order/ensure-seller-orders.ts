import { yieldingTransaction } from "@ocop/kit/yielding-transaction"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { charge, linesInDong } from "./charge"
import { assertSellersOpen } from "./open-sellers"
import { orderFacts, type OrderFacts } from "./facts"
import type { OrderKey } from "./key"
import type { Bearers } from "./borne"
import { type CommissionedPart, type SetsOf, setsFor, withCommission } from "./commission"
import type { SellerParcel } from "./split"
import { lockSold } from "./lock-sold"
import { assertNotSoldOut } from "./stock"
import { writeSellerOrders } from "./write"

/**
 * Prices the parcels of an order again, by the function that priced its basket. The composition
 * supplies it, since parcels belong to another plugin; it reads on the same transaction. Lines and prices are đồng,
 * whatever the buyer is charged in. It refuses with code `promotion_ended` a delivery that promotions pay otherwise by now.
 */
export type ParcelPricer = (order: OrderFacts, trx: Knex.Transaction) => Promise<SellerParcel[]>

/** What the marketplace must be told of an order by those who know: its goods belong to other plugins. */
export interface OrderTerms {
  priceParcels: ParcelPricer
  /** OCOP sets by product; asked only where a commission depends on them. */
  setsOf: SetsOf
  /** Who bears what these promotions take off; asked only where there is one. */
  bearersOf(promotionIds: readonly string[], trx: Knex.Transaction): Promise<Bearers>
  /**
   * The last word on what reduces an order, in the transaction that makes it stand; asked again each time, also at once.
   * @throws MedusaError with code `promotion_ended` when one of its reductions has nothing left
   */
  reserve(
    order: OrderFacts,
    parts: readonly CommissionedPart[],
    trx: Knex.Transaction,
  ): Promise<void>
}

const NO_TERMS: OrderTerms = {
  priceParcels: () => Promise.resolve([]),
  setsOf: () => Promise.resolve(new Map()),
  bearersOf: () => Promise.resolve(new Map()),
  reserve: () => Promise.resolve(),
}

/**
 * Makes sure that each seller of an order has its seller order, in one database transaction: the
 * last check of stock, the parts with their commission of today, and nothing if anything fails.
 * Runs any number of times, also at once, with the same result.
 *
 * They stay hidden from sellers until `orderIsLive`.
 *
 * @returns ids of the seller orders, ordered by seller
 * @throws INSUFFICIENT_INVENTORY when stock was sold twice; `seller_closed_meanwhile`; `promotion_ended`; UNEXPECTED_STATE when the parts would not
 *   sum to what the buyer pays
 */
export async function ensureSellerOrders(
  container: MedusaContainer,
  key: OrderKey,
  { priceParcels, setsOf, bearersOf, reserve }: OrderTerms = NO_TERMS,
): Promise<string[]> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return yieldingTransaction(knex, async (trx) => {
    await lockSold(trx, key)
    const order = await orderFacts(trx, key)
    assertNotSoldOut(order)
    assertSellersOpen(order)
    const parcels = await priceParcels({ ...order, lines: linesInDong(order) }, trx)
    const parts = charge(order, parcels)
    const sets = await setsFor(order, trx, setsOf)
    const promotions = promotionsOf(order, parcels)
    const bearers = promotions.length > 0 ? await bearersOf(promotions, trx) : undefined
    const whole = withCommission(order, parts, sets, bearers)
    // Last: whoever shares a budget with this order waits for it from here on.
    if (promotions.length > 0) await reserve(order, whole, trx)
    return writeSellerOrders(trx, order, whole)
  })
}

const promotionsOf = ({ lines }: OrderFacts, parcels: readonly SellerParcel[]): string[] => {
  const reduced = [
    ...lines.flatMap(({ promotions }) => promotions),
    ...parcels.flatMap(({ given }) => given ?? []),
  ]
  return [...new Set(reduced.flatMap(({ id }) => id ?? []))]
}

/**
 * Takes the seller orders of an order back, for an order that is not to be. Safe to repeat.
 * @returns ids of the orders that had some
 */
export async function removeSellerOrders(
  container: MedusaContainer,
  key: OrderKey,
): Promise<string[]> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const orders =
    "order_id" in key
      ? [key.order_id]
      : knex("order_cart").select("order_id").where("cart_id", key.cart_id).whereNull("deleted_at")
  // Lines follow by the foreign key's cascade.
  const removed = await knex("seller_order")
    .whereIn("order_id", orders)
    .whereNull("live_at")
    .delete()
    .returning<{ order_id: string }[]>("order_id")
  return [...new Set(removed.map(({ order_id }) => order_id))]
}
