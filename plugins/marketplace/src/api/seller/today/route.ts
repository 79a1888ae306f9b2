import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { heapsOf } from "../../../modules/seller-order"
import { actingMember } from "../member"
import type { ReadTodayQuery } from "../orders/validators"
import { readSellerOrders } from "../orders/views"

/**
 * GET /seller/today?limit=3 — what the seller has to do, and what is on its way, whose arrival is the seller's to say.
 * Answers `{ heaps: [{ status, count, orders }] }`, one each of placed, confirmed, packed and handed_over in this order;
 * `orders` as GET /seller/orders lists them, `limit` at the most of each: those that wait the longest, and of `handed_over`
 * those that are on their way the longest.
 */
export async function GET(
  req: MedusaRequest<unknown, ReadTodayQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { limit } = req.validatedQuery as ReadTodayQuery
  const heaps = await heapsOf(
    req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    actingMember(req).seller.id,
    limit,
  )
  const orders = await readSellerOrders(
    req.scope,
    heaps.flatMap(({ ids }) => ids),
  )
  res.json({
    heaps: heaps.map(({ status, count, ids }) => ({
      status,
      count,
      orders: orders.filter(({ id }) => ids.includes(id)),
    })),
  })
}
