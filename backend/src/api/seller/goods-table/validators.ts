import { z } from "@medusajs/framework/zod"
import { FORMATS } from "../../../goods-table/export"

/** Query of GET /seller/goods-table. */
export const TakeGoodsTable = z.object({
  format: z.enum(FORMATS).default("xlsx"),
  part: z.coerce.number().int().min(1).max(100).default(1),
})

export type TakeGoodsTableQuery = z.infer<typeof TakeGoodsTable>
