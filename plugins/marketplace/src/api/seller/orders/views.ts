import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  historyOf,
  NO_HISTORY,
  SELLER_ORDER_MODULE,
  type SellerOrderModuleService,
} from "../../../modules/seller-order"
import { marketplaceOptions } from "../../../options"
import type SellerOrder from "../../../modules/seller-order/models/seller-order"
import { paymentOf } from "../../../workflows/order/payment"
import { sellerOrderView, type SellerOrderView } from "./shape"

type Stored = InferTypeOf<typeof SellerOrder>

/** Seller orders as their seller sees them, with what became of them; two statements, whatever their number. */
export async function sellerOrderViews(
  container: MedusaContainer,
  orders: readonly Stored[],
): Promise<SellerOrderView[]> {
  if (orders.length === 0) return []
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const [payments, histories] = await Promise.all([
    paymentOf(
      knex,
      orders.map(({ order_id }) => order_id),
    ),
    historyOf(
      knex,
      orders.map(({ id }) => id),
    ),
  ])
  const { clock } = marketplaceOptions(container)
  return orders.map((order) =>
    sellerOrderView(
      order,
      payments.get(order.order_id) ?? "awaiting",
      histories.get(order.id) ?? NO_HISTORY,
      clock,
    ),
  )
}

/** These orders as their seller sees them, in this order; four statements, whatever their number. */
export async function readSellerOrders(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<SellerOrderView[]> {
  if (ids.length === 0) return []
  const stored = await container
    .resolve<SellerOrderModuleService>(SELLER_ORDER_MODULE)
    .listSellerOrders({ id: [...ids] }, { relations: ["lines"], take: ids.length })
  const views = await sellerOrderViews(container, stored)
  return views.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

/**
 * One live order of a seller.
 * @throws MedusaError NOT_FOUND, the same for another seller's order as for none
 */
export async function ownSellerOrder(
  container: MedusaContainer,
  id: string,
  sellerId: string,
): Promise<SellerOrderView> {
  const [order] = await container
    .resolve<SellerOrderModuleService>(SELLER_ORDER_MODULE)
    .listSellerOrders({ id, seller_id: sellerId, live_at: { $ne: null } }, { relations: ["lines"] })
  const [view] = order ? await sellerOrderViews(container, [order]) : []
  if (!view) throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no order ${id.slice(0, 80)}`)
  return view
}
