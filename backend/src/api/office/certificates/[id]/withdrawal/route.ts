import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { withdrawalQuery } from "../../../../../certificates/bodies"
import { askedCertificate, recordAsked } from "../../../../../certificates/of-office"
import { withPrivateFile } from "../../../../../certificates/private-file"
import { kindOf, readPaper } from "../../../../../sellers/paper"
import { refuse } from "../../../../refuse"

/**
 * POST /office/certificates/:id/withdrawal?decision_number=&issuer=&level=&ground=&at=&reason= — what the competent authority decided
 * (Decision 26/2026/QĐ-TTg, Article 8): the provincial People's Committee of 3 and 4 stars, the ministry of 5; on one of six grounds. The
 * request's body is the decision, a photo or a PDF of at most 10 MiB; it is kept privately, number, issuer and ground are public. The badge
 * is gone everywhere within seconds, and the seller is told.
 *
 * @returns 200 as `GET /office/certificates/:id`; 400 naming the field in the reader's language, or (`certificate_<standing>`) where there
 *   is nothing to withdraw; 404 naming id
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await askedCertificate(req)
  const query = withdrawalQuery.safeParse(req.query)
  if (!query.success) {
    refuse(req, res, refusalsOf(query.error))
    return
  }
  const bytes = await readPaper(req)
  const type = bytes ? kindOf(bytes) : undefined
  if (!bytes || !type) {
    refuse(req, res, [{ field: "file", code: bytes ? "paper" : "too_large" }])
    return
  }
  const { at, reason, inspection_id, ...decision } = query.data
  const details = { ...decision, ...(inspection_id ? { inspection_id } : {}) }
  await withPrivateFile(
    req.scope,
    { bytes, type, name: "withdrawal" },
    async (file_id, isOnRecord) => {
      const file = { file_id, file_mime: type.mime }
      const event = { kind: "withdrawn", at, reason, details: { ...details, ...file } } as const
      await recordAsked(req, res, event, isOnRecord)
    },
  )
}
