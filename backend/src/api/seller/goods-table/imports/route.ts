import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { previewGoods } from "../../../../goods-table/preview"
import { fileFault } from "../../../../goods-table/words"
import { readPaper } from "../../../../sellers/paper"
import { TableRefused } from "../../../../tables/table"
import { readerOf } from "../../orders/paper"
import { answerImport } from "./answer"

/**
 * POST /seller/goods-table/imports — a table of goods (XLSX, or CSV in UTF-8) as the request's body, at most 4 MB and 500 rows:
 * what each row would add or change, and which cells are refused. Nothing is done before it is confirmed. The same file sent
 * after it was confirmed is the import of then.
 *
 * @returns 200 `{ import }`, see `GoodsImportView`; 400 `{ type, code, message, fields }` in the reader's language with `code`
 *   encoding, kind, large, rows or locked
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, seller } = actingMember(req)
  try {
    const bytes = await readPaper(req)
    if (!bytes) throw new TableRefused("large")
    const importId = await previewGoods(req.scope, { seller_id: seller.id, member_id: id }, bytes)
    await answerImport(req, res, importId)
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error
    const { fault: code, rows } = error
    const message = fileFault(code, readerOf(req), rows)
    res
      .status(400)
      .json({ type: "invalid_data", code, message, fields: [{ field: "file", code, message }] })
  }
}
