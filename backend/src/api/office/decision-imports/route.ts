import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { decisionHead } from "../../../certificates/bodies"
import { certification } from "../../../certificates/submissions"
import { previewDecision } from "../../../decision-table/preview"
import { importView } from "../../../decision-table/view"
import { listFault } from "../../../decision-table/words"
import { readPaper } from "../../../sellers/paper"
import { TableRefused } from "../../../tables/table"
import { refuse } from "../../refuse"
import { readerOf } from "../../seller/orders/paper"
import { answerImport } from "./answer"

/** The lists that are shown: those of a year, in a busy province. */
const SHOWN = 30

/** GET /office/decision-imports — the lists that the office sent, the latest first. @returns 200 `{ imports: DecisionImportView[] }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { office } = actingOfficer(req)
  const imports = await certification(req.scope).decisionImports(office.province_code, SHOWN)
  res.json({ imports: imports.map(importView) })
}

/**
 * POST /office/decision-imports?decision_number=&issuer=&level=&issued_on= — the list of a decision (XLSX, or CSV in UTF-8 or UTF-16) as the
 * request's body, at most 4 MB and 3,000 lines: what each of them would enter into the register, which product sold here it is of, what
 * the rules point out, and which cells are refused. Nothing is entered before it is confirmed. The same file sent after it was confirmed is
 * the list of then.
 *
 * @returns 200 as `GET /office/decision-imports/:id`; 400 naming the field in the reader's language, or with `code` encoding, kind, large,
 *   rows or locked
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: officer_id, office } = actingOfficer(req)
  const decision = decisionHead.safeParse(req.query)
  if (!decision.success) {
    refuse(req, res, refusalsOf(decision.error))
    return
  }
  try {
    const bytes = await readPaper(req)
    if (!bytes) throw new TableRefused("large")
    const of = { province_code: office.province_code, officer_id }
    const id = await previewDecision(req.scope, of, decision.data, bytes)
    await answerImport(req, res, { id })
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error
    const { fault: code } = error
    const message = listFault(code, readerOf(req))
    res
      .status(400)
      .json({ type: "invalid_data", code, message, fields: [{ field: "list", code, message }] })
  }
}
