import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { goodsTable } from "../../../goods-table/export"
import { readerOf } from "../orders/paper"
import type { TakeGoodsTableQuery } from "./validators"

const TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const

/**
 * GET /seller/goods-table?format=xlsx|csv&part=1 — the seller's goods as a table that can be changed and sent back, 500 in one
 * part; with the names of the columns alone for a seller that has none.
 *
 * @returns 200 the file; 400 naming format or part
 */
export async function GET(
  req: MedusaRequest<unknown, TakeGoodsTableQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { format, part } = req.validatedQuery as TakeGoodsTableQuery
  const locale = readerOf(req)
  const file = await goodsTable(req.scope, actingMember(req).seller.id, { format, part, locale })
  res
    .setHeader("content-type", TYPES[format])
    .setHeader("content-disposition", `attachment; filename="hang-${part}.${format}"`)
    .setHeader("cache-control", "private, no-store")
  res.send(file)
}
