import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerLines } from "../../../../figures/answer"
import type { NationalSalesAsked } from "../../../office/figures/validators"
import { wantedNationally } from "./wanted"

/**
 * GET /admin/figures/sales?from=&to=&province=&set=&seller=&programme=&limit=&offset= — as `GET /office/figures/sales`, of any province; all
 * unless told.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerLines(req, res, wantedNationally(req), req.validatedQuery as NationalSalesAsked)
}
