import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SELLER_ORDER_MODULE, type SellerOrderModuleService } from "../../../modules/seller-order"
import { paymentOf } from "../../../workflows/order/payment"
import { actingMember } from "../member"
import { sellerOrderView } from "./shape"
import type { ListSellerOrdersQuery } from "./validators"

/**
 * GET /seller/orders?status=placed&limit=20&offset=0 — the seller's live orders, the newest first.
 * Answers `{ orders, count, limit, offset }`; amounts in đồng; `payment` awaiting | due_on_delivery | paid.
 */
export async function GET(
  req: MedusaRequest<unknown, ListSellerOrdersQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { status, limit, offset } = req.validatedQuery as ListSellerOrdersQuery
  const service = req.scope.resolve<SellerOrderModuleService>(SELLER_ORDER_MODULE)
  const [orders, count] = await service.listAndCountSellerOrders(
    {
      seller_id: actingMember(req).seller.id,
      live_at: { $ne: null },
      ...(status ? { status } : {}),
    },
    { relations: ["lines"], order: { placed_at: "DESC", id: "DESC" }, take: limit, skip: offset },
  )
  const payments = await paymentOf(
    req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    orders.map(({ order_id }) => order_id),
  )
  res.json({
    orders: orders.map((order) =>
      sellerOrderView(order, payments.get(order.order_id) ?? "awaiting"),
    ),
    count,
    limit,
    offset,
  })
}
