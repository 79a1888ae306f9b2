import type { MedusaContainer } from "@medusajs/framework/types"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import {
  isFewer,
  SELLER_ORDER_MODULE,
  type SellerOrderModuleService,
  type SellerOrderStatus,
} from "@ocop/marketplace/modules/seller-order"
import { SELLER_ORDER_MOVED } from "@ocop/marketplace/workflows"
import { note } from "@ocop/vietnam/letters"
import { sendOnce } from "../letters/send-once"
import { orderLink } from "./letters"
import { movedLetter, toldMove } from "./moved-words"
import { shop } from "./shop"
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

/** @throws when the mail server refuses, so that the outbox tries again */
async function tell(container: MedusaContainer, id: string, to: SellerOrderStatus): Promise<void> {
  const [part] = await container
    .resolve<SellerOrderModuleService>(SELLER_ORDER_MODULE)
    .listSellerOrders({ id }, { relations: ["lines"] })
  if (!part) return
  const move = toldMove(to, isFewer(part.lines ?? []))
  if (!move) return
  const order = await orderView(container, part.order_id)
  const view = order.seller_orders.find((one) => one.id === id)
  // Whoever cancelled his own part knows; an order without an address is followed on its page.
  const byShopper = view?.moves.some((one) => one.to === to && one.by === "shopper")
  if (!view || !order.email || byShopper) return
  const key = `seller-order-${to}:${id}`
  await sendOnce(container, {
    to: order.email,
    channel: "email",
    template: `seller-order-${to.replace("_", "-")}`,
    content: note(
      movedLetter(
        {
          move,
          locale: order.locale,
          number: order.number,
          seller: view.seller,
          lines: view.lines,
          hand_over: view.hand_over,
          link: orderLink(order),
        },
        shop(),
      ),
      shop(),
    ),
    idempotency_key: key,
    resource_id: id,
    resource_type: "seller_order",
  })
}
