import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import {
  GOODS_IMPORT_MODULE,
  type GoodsImportModuleService,
} from "@ocop/marketplace/modules/goods-import"
import type { PlannedRow } from "../../../../goods-table/plan-types"
import { goodsImportView } from "../../../../goods-table/view"
import { readerOf } from "../../orders/paper"

/** Answers a table of the acting seller as it stands. @throws NOT_FOUND naming id */
export async function answerImport(
  req: MedusaRequest,
  res: MedusaResponse,
  id: string,
): Promise<void> {
  const found = await req.scope
    .resolve<GoodsImportModuleService>(GOODS_IMPORT_MODULE)
    .read<PlannedRow>(id, actingMember(req).seller.id)
  res.json({ import: goodsImportView(found, readerOf(req)) })
}
