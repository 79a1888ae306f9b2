import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { openProblems } from "../../../../workflows/order/problem/list"

/**
 * GET /admin/seller-orders/problems — what shoppers reported of their parcels and nobody has closed: those that
 * keep money first, then the oldest, 200 at most.
 *
 * @returns `{ problems: [{ id, display_id, order_id, status, kind, said: [{ at, kind, message }], reported_at, seller: { id, name,
 *   phone, province_code }, shopper: { name, phone } }] }`, `id` of the part; `kind` not_arrived | damaged | wrong_goods | other, of
 *   what was said first
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ problems: await openProblems(knex) })
}
