import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerLinesFile } from "../../../../../figures/answer"
import type { SalesFileAsked } from "../../validators"
import { wantedSales } from "../wanted"

/**
 * GET /office/figures/sales/file?format=csv|xlsx&from=&to=&commune=&set=&seller=&programme=&destination= — the same lines as a table, 50,000
 * at most (400 naming to, where there are more), its columns named in the reader's language. No cell is a formula.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { format } = req.validatedQuery as SalesFileAsked
  await answerLinesFile(req, res, wantedSales(req), format)
}
