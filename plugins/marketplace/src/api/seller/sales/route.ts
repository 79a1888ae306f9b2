import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { addMonths, beginningOf } from "@ocop/kit/days"
import { sum } from "@ocop/kit/money"
import { bestProducts, salesByDay } from "../../../modules/seller-order"
import { actingMember } from "../member"
import type { SalesQuery } from "./validators"

/** As many as are looked at. */
const BEST = 5

/**
 * GET /seller/sales?month=2026-11 — what was ordered of the seller in a month in Vietnam, less what was not sent or came back.
 * For owners.
 *
 * @returns 200 `{ month, orders, total, days: [{ day, orders, total }], products: [{ product_id, title, title_en, quantity,
 *   total }] }`: đồng of goods after reductions, without delivery; days without orders are left out, of products the best
 *   five; 400 naming month
 */
export async function GET(
  req: MedusaRequest<unknown, SalesQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { month } = req.validatedQuery as SalesQuery
  const { seller } = actingMember(req)
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const time = [beginningOf(`${month}-01`), beginningOf(addMonths(`${month}-01`, 1))] as const
  const [days, products] = await Promise.all([
    salesByDay(knex, seller.id, ...time),
    bestProducts(knex, seller.id, ...time, BEST),
  ])
  res.json({
    month,
    orders: sum(days.map(({ orders }) => orders)),
    total: sum(days.map(({ total }) => total)),
    days,
    products,
  })
}
