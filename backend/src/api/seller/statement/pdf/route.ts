import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { statementPdf } from "@ocop/vietnam/papers"
import { statementPaper } from "../../../../money/statement"
import { shop } from "../../../../orders/shop"
import { sendPdf } from "../../orders/paper"

/** Some forty pages: drawing more would hold up everybody else. */
const MOST_HAPPENINGS = 1_000

/**
 * GET /seller/statement/pdf?from=2026-11-01&to=2026-11-30 — the statement of these days in Vietnam as a PDF in the reader's
 * language; this month until today unless told. For owners.
 *
 * @returns 200 `application/pdf`; 400 naming from or to, also `to` when more than 1.000 things happened
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const statement = await statementPaper(req, MOST_HAPPENINGS)
  sendPdf(res, `so-tien-${statement.from}-${statement.to}`, await statementPdf(statement, shop()))
}
