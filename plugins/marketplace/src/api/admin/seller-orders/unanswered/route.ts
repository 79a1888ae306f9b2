import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { marketplaceOptions } from "../../../../options"
import { unansweredOrders } from "../../../../workflows/order/calls"

/**
 * GET /admin/seller-orders/unanswered — whom to call: orders that no seller has answered and of which the first reminder is
 * due, the oldest first, 200 at most.
 *
 * @returns `{ seller_orders: [{ id, display_id, order_id, live_at, confirm_by, step, seller: { id, name, phone, province_code },
 *   calls: [{ at, outcome, note }] }] }`; `step` is the last of the clock's that is due, `calls` the latest first
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ seller_orders: await unansweredOrders(knex, marketplaceOptions(req.scope).clock) })
}
