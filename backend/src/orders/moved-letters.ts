import type { MedusaContainer } from "@medusajs/framework/types"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import {
  isFewer,
  isGone,
  SELLER_ORDER_MODULE,
  type SellerOrderModuleService,
  type SellerOrderStatus,
} from "@ocop/marketplace/modules/seller-order"
import { SELLER_ORDER_MOVED } from "@ocop/marketplace/workflows"
import { formatAmount } from "@ocop/vietnam/money"
import type { OrderView } from "@ocop/vietnam/order-view"
import { orderLink } from "./letters"
import { movedLetter, type ToldMove, toldMove } from "./moved-words"
import { shop } from "./shop"
import { lookUpLink, tellShopper } from "./tell-shopper"
import { orderView } from "./view"

/** The shopper hears from the outbox what became of each part, once each. */
export function movedLetterHandlers(container: MedusaContainer): OutboxHandler[] {
  return [
    {
      topic: SELLER_ORDER_MOVED,
      handle: async (messages) => {
        for (const { key, payload } of messages)
          await tell(container, key, payload.to as SellerOrderStatus)
      },
    },
  ]
}

/** @throws when the carrier refuses, so that the outbox tries again */
async function tell(container: MedusaContainer, id: string, to: SellerOrderStatus): Promise<void> {
  const [part] = await container
    .resolve<SellerOrderModuleService>(SELLER_ORDER_MODULE)
    .listSellerOrders({ id }, { relations: ["lines"] })
  if (!part) return
  const move = toldMove(to, isFewer(part.lines ?? []))
  if (!move) return
  const order = await orderView(container, part.order_id)
  const view = order.seller_orders.find((one) => one.id === id)
  // Whoever cancelled his own part knows.
  const byShopper = view?.moves.some((one) => one.to === to && one.by === "shopper")
  if (!view || byShopper) return
  const letter = movedLetter(
    {
      move,
      locale: order.locale,
      number: order.number,
      seller: view.seller,
      lines: view.lines,
      hand_over: view.hand_over,
      pays: paysFor(move, order, view),
      payment: order.payment.state,
      link: orderLink(order),
      look_up: lookUpLink(order),
    },
    shop(),
  )
  await tellShopper(container, order, letter, {
    key: `seller-order-${to}:${id}`,
    template: `seller-order-${to.replace("_", "-")}`,
    seller_order_id: id,
  })
}

/**
 * What is left to pay: of a parcel on its way for it alone, else of the order. By its parts, which changed with the move;
 * Medusa's order follows in its own time.
 */
function paysFor(
  move: ToldMove,
  order: OrderView,
  part: OrderView["seller_orders"][number],
): string | null {
  const parts = move === "handed_over" ? [part] : order.seller_orders
  const left = parts
    .filter(({ status }) => !isGone(status as SellerOrderStatus))
    .reduce((sum, { total }) => sum + total, 0)
  return left > 0 ? formatAmount(left, order) : null
}
