import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerLines } from "../../../../figures/answer"
import type { SalesAsked } from "../validators"
import { wantedSales } from "./wanted"

/**
 * GET /office/figures/sales?from=&to=&commune=&set=&seller=&programme=&destination=&limit=&offset= — the lines behind a figure, the latest
 * first, and their sum. Of shoppers they say nothing.
 *
 * @returns 200 `{ lines: SoldLine[], sum: SoldInSum, count, limit, offset }`; 400 naming the field
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerLines(req, res, wantedSales(req), req.validatedQuery as SalesAsked)
}
