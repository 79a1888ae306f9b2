import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import type { DecisionImport } from "@ocop/ocop/modules/certification"
import { certification } from "../../../certificates/submissions"
import type { PlannedFacts } from "../../../decision-table/preview"
import { importView, lineView } from "../../../decision-table/view"
import { readerOf } from "../../seller/orders/paper"

/** The list that a request is about. @throws NOT_FOUND naming id, also of another province's */
export const askedImport = (
  req: MedusaRequest,
  id = req.params.id ?? "",
): Promise<DecisionImport> =>
  certification(req.scope).decisionImport({
    id,
    province_code: actingOfficer(req).office.province_code,
  })

/** Answers a list as it stands, with some of its lines. @throws NOT_FOUND naming id */
export async function answerImport(
  req: MedusaRequest,
  res: MedusaResponse,
  { id, limit = 100, offset = 0 }: { id?: string; limit?: number; offset?: number } = {},
): Promise<void> {
  const found = await askedImport(req, id)
  const lines = await certification(req.scope).decisionLines<PlannedFacts>(found.id, {
    limit,
    offset,
  })
  const locale = readerOf(req)
  res.json({
    import: importView(found),
    lines: lines.map((line) => lineView(line, locale)),
    limit,
    offset,
  })
}
