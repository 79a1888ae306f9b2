import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerImport } from "../answer"

/**
 * GET /office/decision-imports/:id?limit=&offset= — a list that the office sent, with some of its lines, those that are refused first.
 *
 * @returns 200 `{ import: DecisionImportView, lines: LineView[], limit, offset }`; 404 naming id, also of another province's
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerImport(req, res, req.validatedQuery)
}
