import { dong } from "@ocop/kit/money"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SELLER_MODULE, type SellerModuleService } from "../../../modules/seller"
import {
  confirmBy,
  historyOf,
  movesOf,
  NO_HISTORY,
  reasonsFor,
} from "../../../modules/seller-order"
import { marketplaceOptions } from "../../../options"
import type SellerOrder from "../../../modules/seller-order/models/seller-order"
import { type OrderPayment, paymentOf } from "../../../workflows/order/payment"
import { transitionView } from "../../seller/orders/shape"

type Stored = InferTypeOf<typeof SellerOrder>

/** What staff may do with a part now: nothing is packed while its money is awaited. */
export const movesForStaff = (status: Stored["status"], payment: OrderPayment) =>
  movesOf(status, "user")
    .filter((to) => !(to === "packed" && payment === "awaiting"))
    .map((to) => ({ to, reasons: reasonsFor(to) }))

/** Parts of one order as the platform's staff see them; three statements, whatever their number. */
export async function partsForStaff(container: MedusaContainer, orders: readonly Stored[]) {
  if (orders.length === 0) return []
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const [payments, histories, sellers] = await Promise.all([
    paymentOf(
      knex,
      orders.map(({ order_id }) => order_id),
    ),
    historyOf(
      knex,
      orders.map(({ id }) => id),
    ),
    container
      .resolve<SellerModuleService>(SELLER_MODULE)
      .listSellers(
        { id: orders.map(({ seller_id }) => seller_id) },
        { select: ["id", "name_vi", "phone"], withDeleted: true },
      ),
  ])
  const known = new Map(sellers.map((seller) => [seller.id, seller]))
  const { clock } = marketplaceOptions(container)
  return orders.map((order) => {
    const payment = payments.get(order.order_id) ?? "awaiting"
    const seller = known.get(order.seller_id)
    const { moves, problem } = histories.get(order.id) ?? NO_HISTORY
    return {
      id: order.id,
      display_id: order.display_id,
      status: order.status,
      payment,
      total: dong(order.total),
      seller: {
        id: order.seller_id,
        name: seller?.name_vi ?? order.seller_id,
        phone: seller?.phone ?? null,
      },
      confirm_by:
        order.status === "placed" && order.live_at ? confirmBy(clock, order.live_at) : null,
      lines: (order.lines ?? []).map(
        ({ id, title, variant_title, quantity, ordered_quantity }) => ({
          id,
          title,
          variant_title,
          quantity,
          ordered_quantity,
        }),
      ),
      hand_over: order.hand_over,
      cash_awaited_at: order.cash_awaited_at,
      cash_received_at: order.cash_received_at,
      transitions: moves.map((move) => ({ ...transitionView(move), note: move.note })),
      problem,
      may: movesForStaff(order.status, payment),
    }
  })
}
