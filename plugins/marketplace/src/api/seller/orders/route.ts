import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SELLER_ORDER_MODULE, type SellerOrderModuleService } from "../../../modules/seller-order"
import { actingMember } from "../member"
import type { ListSellerOrdersQuery } from "./validators"
import { sellerOrderViews } from "./views"

/**
 * GET /seller/orders?status=placed&status=confirmed&sort=oldest&limit=20&offset=0 — the seller's live orders, in all states
 * unless told, the newest first unless told.
 * Answers `{ orders, count, limit, offset }`; amounts in đồng; `payment` awaiting | due_on_delivery | paid; `may` names the
 * routes that would be obeyed now, `confirm_by` is the instant (ISO) at which an unanswered order expires.
 */
export async function GET(
  req: MedusaRequest<unknown, ListSellerOrdersQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { status, sort, limit, offset } = req.validatedQuery as ListSellerOrdersQuery
  const way = sort === "oldest" ? "ASC" : "DESC"
  const service = req.scope.resolve<SellerOrderModuleService>(SELLER_ORDER_MODULE)
  const [orders, count] = await service.listAndCountSellerOrders(
    {
      seller_id: actingMember(req).seller.id,
      live_at: { $ne: null },
      ...(status ? { status } : {}),
    },
    { relations: ["lines"], order: { placed_at: way, id: way }, take: limit, skip: offset },
  )
  res.json({ orders: await sellerOrderViews(req.scope, orders), count, limit, offset })
}
