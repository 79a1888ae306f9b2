import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerLinesFile } from "../../../../../figures/answer"
import type { SalesFileAsked } from "../../../../office/figures/validators"
import { wantedNationally } from "../wanted"

/** GET /admin/figures/sales/file — as `GET /office/figures/sales/file`, of any province; all unless told. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { format } = req.validatedQuery as SalesFileAsked
  await answerLinesFile(req, res, wantedNationally(req), format)
}
