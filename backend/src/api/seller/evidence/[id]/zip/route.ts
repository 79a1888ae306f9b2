import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { packOf } from "../../../../../evidence/pack"
import { readEvidence } from "../../../../../evidence/read"
import { sendZip } from "../../../../../http/send-zip"
import { shop } from "../../../../../orders/shop"
import { readerOf } from "../../../orders/paper"
import { askedEvidence } from "../../asked"

/**
 * GET /seller/evidence/:id/zip?from=&to= — the PDF in both languages, the lines of its sales (10,000 at most, without shoppers), the
 * story, and the pages of certificates (60 MB at most), with a list of what is in it and what could not be put in. Sent while it is
 * packed.
 *
 * @returns 200 `application/zip`; 404 naming id; 400 naming from or to
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const asked = askedEvidence(req)
  const house = shop()
  const evidence = await readEvidence(req.scope, asked, house)
  const files = packOf(req.scope, asked, evidence, { locale: readerOf(req), shop: house })
  await sendZip(res, `minh-chung-${evidence.handle}`, files)
}
