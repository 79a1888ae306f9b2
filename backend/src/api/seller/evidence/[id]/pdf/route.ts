import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { evidencePdf } from "@ocop/vietnam/papers"
import { readEvidence } from "../../../../../evidence/read"
import { shop } from "../../../../../orders/shop"
import { readerOf, sendPdf } from "../../../orders/paper"
import { askedEvidence } from "../../asked"

/**
 * GET /seller/evidence/:id/pdf?from=&to= — the same as a PDF in the reader's language.
 *
 * @returns 200 `application/pdf`; 404 naming id; 400 naming from or to
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const house = shop()
  const { handle, paper } = await readEvidence(req.scope, askedEvidence(req), house)
  sendPdf(res, `minh-chung-${handle}`, await evidencePdf(paper(readerOf(req)), house))
}
