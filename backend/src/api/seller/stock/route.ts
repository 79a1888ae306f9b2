import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { countStock, stockOf } from "../../../listings/shelf/stock"
import { refuse } from "../../refuse"
import { stockBody } from "./validators"

/** GET /seller/stock — what is on the shelf, by name: `{ items }`, see `StockItem`. One statement. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ items: await stockOf(knex, actingMember(req).seller.id) })
}

/**
 * POST /seller/stock `{ key, changes: [{ variant_id, change } | { variant_id, counted }] }` — counts what is on the shelf,
 * all of it or nothing. `key` is the telephone's own: sent twice, counted once. What is promised to orders is counted too,
 * since it lies on the shelf.
 *
 * @returns 200 `{ items }` as GET; 400 naming `changes.<n>.<field>` in the reader's language: `reserved` for fewer than are
 *   promised to orders
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: member_id, seller } = actingMember(req)
  const body = stockBody.safeParse(req.body ?? {})
  const refusals = body.success
    ? await countStock(req.scope, { ...body.data, seller_id: seller.id, member_id })
    : refusalsOf(body.error)
  if (refusals.length > 0) {
    refuse(req, res, refusals)
    return
  }
  await GET(req, res)
}
