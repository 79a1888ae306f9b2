import { yieldingTransaction } from "@ocop/kit/yielding-transaction"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { charge, linesInDong } from "./charge"
import { assertSellersOpen } from "./open-sellers"
import { orderFacts, type OrderFacts } from "./facts"
import type { OrderKey } from "./key"
import { type SetsOf, setsFor, withCommission } from "./commission"
import type { SellerParcel } from "./split"
import { lockSold } from "./lock-sold"
import { assertNotSoldOut } from "./stock"
import { writeSellerOrders } from "./write"

/**
 * Prices the parcels of an order again, by the function that priced its basket. The composition
 * supplies it, since parcels belong to another plugin; it reads on the same transaction. Lines and prices are đồng,
 * whatever the buyer is charged in.
 */
export type ParcelPricer = (order: OrderFacts, trx: Knex.Transaction) => Promise<SellerParcel[]>

/** What the marketplace must be told of an order by those who know: its goods belong to other plugins. */
export interface OrderTerms {
  priceParcels: ParcelPricer
  /** OCOP sets by product; asked only where a commission depends on them. */
  setsOf: SetsOf
}

const NO_TERMS: OrderTerms = {
  priceParcels: () => Promise.resolve([]),
  setsOf: () => Promise.resolve(new Map()),
}

/**
 * Makes sure that each seller of an order has its seller order, in one database transaction: the
 * last check of stock, the parts with their commission of today, and nothing if anything fails.
 * Runs any number of times, also at once, with the same result.
 *
 * They stay hidden from sellers until `orderIsLive`.
 *
 * @returns ids of the seller orders, ordered by seller
 * @throws INSUFFICIENT_INVENTORY when stock was sold twice; `seller_closed_meanwhile`; UNEXPECTED_STATE when the parts would not
 *   sum to what the buyer pays
 */
export async function ensureSellerOrders(
  container: MedusaContainer,
  key: OrderKey,
  { priceParcels, setsOf }: OrderTerms = NO_TERMS,
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
    return writeSellerOrders(trx, order, withCommission(order, parts, sets))
  })
}

/** Takes the seller orders of an order back, for an order that is not to be. Safe to repeat. */
export async function removeSellerOrders(container: MedusaContainer, key: OrderKey): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const orders =
    "order_id" in key
      ? [key.order_id]
      : knex("order_cart").select("order_id").where("cart_id", key.cart_id).whereNull("deleted_at")
  // Lines follow by the foreign key's cascade.
  await knex("seller_order").whereIn("order_id", orders).whereNull("live_at").delete()
}
