import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  SELLER_ORDER_MODULE,
  type SellerOrderModuleService,
} from "../../../../modules/seller-order"
import { paymentOf } from "../../../../workflows/order/payment"
import { actingMember } from "../../member"
import { sellerOrderView } from "../shape"

/**
 * GET /seller/orders/:id — one live order of the seller: `{ order }`. Another seller's order answers
 * the same 404 as one that does not exist.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? ""
  const service = req.scope.resolve<SellerOrderModuleService>(SELLER_ORDER_MODULE)
  const [order] = await service.listSellerOrders(
    { id, seller_id: actingMember(req).seller.id, live_at: { $ne: null } },
    { relations: ["lines"] },
  )
  if (!order) throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no order ${id.slice(0, 80)}`)
  const payments = await paymentOf(
    req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    [order.order_id],
  )
  res.json({ order: sellerOrderView(order, payments.get(order.order_id) ?? "awaiting") })
}
