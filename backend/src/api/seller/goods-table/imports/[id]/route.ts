import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerImport } from "../answer"

/**
 * GET /seller/goods-table/imports/:id — a table that was sent: its rows, and how far it is.
 * @returns 200 `{ import }`, see `GoodsImportView`; 404 naming id
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerImport(req, res, req.params.id ?? "")
}
