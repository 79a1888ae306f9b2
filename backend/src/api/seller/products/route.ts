import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { sellerProducts } from "../../../listings/seller-products"
import { refuse } from "../../refuse"
import { listProductsQuery } from "./validators"

/**
 * GET /seller/products?view=shown|drafts|submitted|asked|hidden|all&q=&limit=20&offset=0 — what the seller lists, the latest
 * changed first: `{ products, count, counts: { drafts, submitted, asked, shown, hidden }, limit, offset }`, see
 * `SellerProduct`. `asked` are those that wait for the seller, a changed version of a shown one too. Two statements.
 *
 * @returns 200; 400 naming the field of the query
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = listProductsQuery.safeParse(req.query)
  if (!query.success) {
    refuse(req, res, refusalsOf(query.error))
    return
  }
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const found = await sellerProducts(knex, {
    ...query.data,
    seller_id: actingMember(req).seller.id,
  })
  const { limit, offset } = query.data
  res.json({ ...found, limit, offset })
}
