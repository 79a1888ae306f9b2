import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { goodsParts } from "../../../../goods-table/export"

/**
 * GET /seller/goods-table/parts — the tables that the seller's goods fill, in the order of their names, none with more than the
 * 500 rows that are taken at once: `{ parts: [{ part, from, to, first, last }] }`. `from` and `to` count goods, 0 of a table
 * without any; `first` and `last` are their Vietnamese names, null of a table without any.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const parts = await goodsParts(req.scope, actingMember(req).seller.id)
  res.json({
    parts: parts.map(({ part, from, to, goods }) => ({
      part,
      from,
      to,
      first: goods[0]?.name_vi ?? null,
      last: goods.at(-1)?.name_vi ?? null,
    })),
  })
}
