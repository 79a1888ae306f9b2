import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { marketplaceOptions } from "@ocop/marketplace/options"
import { unansweredOrders } from "@ocop/marketplace/workflows"
import { actingOfficer } from "@ocop/ocop/api/office/officer"

/**
 * GET /office/seller-orders/unanswered — whom of its own province an office should call: orders that their sellers have not
 * answered and of which the first reminder is due, the oldest first, 200 at most. Of the buyer it says nothing.
 *
 * @returns `{ seller_orders: [{ id, display_id, live_at, confirm_by, step, seller: { id, name, phone, province_code },
 *   calls: [{ at, outcome, note }] }] }`; `step` is the last of the clock's that is due, `calls` the latest first
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const orders = await unansweredOrders(
    req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    marketplaceOptions(req.scope).clock,
    { province_code: actingOfficer(req).office.province_code },
  )
  // The whole order, with other sellers of other provinces, is none of the office's business.
  res.json({ seller_orders: orders.map(({ order_id: _, ...order }) => order) })
}
