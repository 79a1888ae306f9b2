import type { MedusaContainer } from "@medusajs/framework/types"
import { isGone, type SellerOrderStatus } from "@ocop/marketplace/modules/seller-order"
import { letter, type LetterKind, qrPng } from "@ocop/vietnam/letters"
import { formatAmount } from "@ocop/vietnam/money"
import type { OrderView } from "@ocop/vietnam/order-view"
import { sendOnce } from "../letters/send-once"
import { orderText } from "./placed-words"
import { shop } from "./shop"
import { lookUpLink, textBuyer } from "./tell-shopper"
import { orderToken } from "./token"
import { orderView } from "./view"

const QR_ID = "vietqr"

/**
 * Writes to the buyer of an order, once per kind; without an e-mail address by text message, as of its parts (`tellShopper`).
 *
 * @throws when the mail server refuses, so that the outbox tries again
 */
export async function sendLetter(
  container: MedusaContainer,
  orderId: string,
  kind: LetterKind,
): Promise<void> {
  const order = standing(await orderView(container, orderId))
  const about = {
    key: `order-${kind}:${orderId}`,
    template: `order-${kind}`,
    resource_id: orderId,
    resource_type: "order",
  } as const
  if (!order.email) {
    const { locale, number, payment } = order
    const total = formatAmount(order.total, order)
    const told = { kind, locale, number, total, payment: payment.state, look_up: lookUpLink(order) }
    await textBuyer(container, order.buyer, orderText(told, shop()), about)
    return
  }
  const qr = kind === "placed" ? (order.payment.transfer?.qr ?? null) : null
  const content = letter({
    kind,
    order,
    shop: shop(),
    link: orderLink(order),
    qrImage: qr ? `cid:${QR_ID}` : null,
  })
  const { key: idempotency_key, ...of } = about
  await sendOnce(container, {
    ...of,
    to: order.email,
    channel: "email",
    content,
    attachments: qr
      ? [
          {
            id: QR_ID,
            filename: "vietqr.png",
            content: (await qrPng(qr)).toString("base64"),
            content_type: "image/png",
            disposition: "inline",
          },
        ]
      : [],
    idempotency_key,
    trigger_type: kind,
  })
}

/** Without the parts that are not sent, of which there were letters; with all of them when nothing is. */
function standing(order: OrderView): OrderView {
  const sent = order.seller_orders.filter(({ status }) => !isGone(status as SellerOrderStatus))
  return sent.length > 0 ? { ...order, seller_orders: sent } : order
}

/** The order's page for whoever holds the letter, in the language of the order. */
export function orderLink(order: Pick<OrderView, "id" | "locale">): string {
  const path = `/don-hang/${order.id}?t=${encodeURIComponent(orderToken(order.id))}`
  return `${shop().url}${order.locale === "en" ? "/en" : ""}${path}`
}
