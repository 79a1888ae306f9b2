import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { dossierBody } from "../../../../../certificates/bodies"
import { recordAsked } from "../../../../../certificates/of-office"
import { refuse } from "../../../../refuse"

/**
 * POST /office/certificates/:id/dossier `{ kind: dossier_received | dossier_refused, at, reason }` — a file for re-evaluation reached the
 * authority on that day, or was answered without a new certificate. One that was in by the last day keeps the badge until its result, for
 * 180 days at most (Decision 26/2026/QĐ-TTg, Article 12.3).
 *
 * @returns 200 as `GET /office/certificates/:id`; 400 naming the field in the reader's language, or (`certificate_<standing>`); 404 naming id
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = dossierBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  await recordAsked(req, res, body.data)
}
