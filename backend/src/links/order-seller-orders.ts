import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import SellerOrderModule from "@ocop/marketplace/modules/seller-order"

/** order.seller_orders, through the seller order's own order_id. */
export default defineLink(
  { linkable: OrderModule.linkable.order, field: "id" },
  { ...SellerOrderModule.linkable.sellerOrder.id, primaryKey: "order_id", isList: true },
  { readOnly: true },
)
