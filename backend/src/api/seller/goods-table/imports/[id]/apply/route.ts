import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import {
  GOODS_IMPORT_MODULE,
  type GoodsImportModuleService,
} from "@ocop/marketplace/modules/goods-import"
import { answerImport } from "../../answer"

/**
 * POST /seller/goods-table/imports/:id/apply `{}` — confirms a table, once: its rows are done one after the other from then on,
 * each whole or not at all. GET says how far it is.
 *
 * @returns 200 `{ import }`; 404 naming id
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? ""
  await req.scope
    .resolve<GoodsImportModuleService>(GOODS_IMPORT_MODULE)
    .confirm(id, actingMember(req).seller.id)
  await answerImport(req, res, id)
}
