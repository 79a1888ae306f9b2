import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SELLER_ORDER_MODULE, type SellerOrderModuleService } from "../../../modules/seller-order"
import type { ListPartsQuery } from "./validators"
import { partsForStaff } from "./views"

/** An order has no more sellers than its basket had lines. */
const MOST = 200

/**
 * GET /admin/seller-orders?order_id=order_… — the parts of one order, each with the moves that staff may make for it.
 *
 * @returns `{ seller_orders: [{ id, display_id, status, payment, total, seller: { id, name, phone }, confirm_by, lines: [{ id,
 *   title, variant_title, quantity, ordered_quantity }], hand_over, cash_awaited_at, cash_received_at, transitions: [{ to, at, by,
 *   reason, note }], may: [{ to, reasons }], problem: { kind, said: [{ at, kind, message }], reported_at, keeps_money, closed_at,
 *   outcome } | null }] }` in the order of their numbers, `total` in đồng; `reasons` are those of which a move takes one. None for
 *   an order that nobody knows
 */
export async function GET(
  req: MedusaRequest<unknown, ListPartsQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { order_id } = req.validatedQuery as ListPartsQuery
  const orders = await req.scope
    .resolve<SellerOrderModuleService>(SELLER_ORDER_MODULE)
    .listSellerOrders(
      { order_id, live_at: { $ne: null } },
      { relations: ["lines"], order: { display_id: "ASC" }, take: MOST },
    )
  res.json({ seller_orders: await partsForStaff(req.scope, orders) })
}
