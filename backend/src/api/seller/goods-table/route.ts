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
 * GET /seller/goods-table?format=xlsx|csv&part=1 — the seller's goods as a table that can be changed and sent back, one of
 * those that GET /seller/goods-table/parts tells of; with the names of the columns alone for a part that is none.
 *
 * @returns 200 the file; 400 naming format or part
 */
export async function GET(
  req: MedusaRequest<unknown, TakeGoodsTableQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { format, part } = req.validatedQuery as TakeGoodsTableQuery
  const locale = readerOf(req)
  const { seller } = actingMember(req)
  const { name, bytes } = await goodsTable(req.scope, seller.id, { format, part, locale })
  res
    .setHeader("content-type", TYPES[format])
    .setHeader("content-disposition", `attachment; filename="${name}"`)
    .setHeader("cache-control", "private, no-store")
  res.send(bytes)
}
