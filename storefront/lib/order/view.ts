import type {
  AddressView,
  OrderLineView,
  OrderView,
  SellerOrderView,
  TransferView,
} from "@ocop/vietnam/order-view"
import type { Locale } from "@/i18n/edition"

/** An order as its buyer may see it, stated once where it is answered. Only types: none of the backend's code comes along. */
export type Order = OrderView
export type OrderAddress = AddressView
export type Transfer = TransferView
export type SellerOrder = SellerOrderView
export type OrderLine = OrderLineView

/** What an order is up to, as a key under `order.status`: its payment first, since all else waits for it. */
export function orderStage(order: Pick<Order, "status" | "payment">): string {
  if (order.status === "canceled") return "canceled"
  if (order.payment.state === "awaiting") return "awaiting_transfer"
  if (order.payment.state === "cancelled") return "canceled"
  if (order.status === "completed") return "completed"
  return "placed"
}

/** "12 Trần Hưng Đạo, Quận 1 cũ, Phường Sài Gòn, Thành phố Hồ Chí Minh" */
export function addressLine(address: OrderAddress): string {
  return [address.street, address.old_district, address.commune, address.province]
    .filter(Boolean)
    .join(", ")
}

/** Names of what was bought, in the reader's language; Vietnamese stands in where there was no translation. */
export function lineNames(
  line: Pick<OrderLine, "title" | "title_en" | "variant_title" | "variant_title_en">,
  locale: Locale,
): { title: string; variantTitle: string | undefined } {
  const english = locale === "en"
  return {
    title: (english && line.title_en) || line.title,
    variantTitle: (english && line.variant_title_en) || (line.variant_title ?? undefined),
  }
}
