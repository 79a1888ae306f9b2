import { dong } from "@ocop/kit/money"
import type { InferTypeOf } from "@medusajs/framework/types"
import type { OrderPayment } from "../../../workflows/order/payment"
import type SellerOrder from "../../../modules/seller-order/models/seller-order"

/**
 * A seller order as its seller sees it. Amounts in đồng. The buyer's other sellers, and the whole order, stay out of sight.
 * @param payment of the whole order: nothing is packed while it is `awaiting`
 */
export function sellerOrderView(order: InferTypeOf<typeof SellerOrder>, payment: OrderPayment) {
  return {
    id: order.id,
    display_id: order.display_id,
    status: order.status,
    payment,
    currency_code: order.currency_code,
    item_total: dong(order.item_total),
    discount_total: dong(order.discount_total),
    delivery_total: dong(order.delivery_total),
    total: dong(order.total),
    commission_bp: order.commission_bp,
    commission: dong(order.commission),
    commission_tax: dong(order.commission_tax),
    placed_at: order.placed_at,
    delivery: order.checkout_snapshot,
    parcel: order.parcels,
    lines: (order.lines ?? []).map((line) => ({
      id: line.id,
      product_id: line.product_id,
      variant_id: line.variant_id,
      title: line.title,
      quantity: line.quantity,
      unit_price: dong(line.unit_price),
      discount_total: dong(line.discount_total),
      total: dong(line.total),
    })),
  }
}
