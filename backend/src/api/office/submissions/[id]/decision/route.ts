import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import { decideAsked } from "../../../../../certificates/decide"

/**
 * POST /office/submissions/:id/decision `{ version, verdict: accept | ask | reject, printed?, reasons?, words? }` — what the office found.
 * `accept` puts the certificate on file with its decision, as `printed` says where the officer read it otherwise; `ask` and `reject` need
 * reasons, `other` needs words. The seller is told.
 *
 * @returns 200 `{ submission, pointed_out }`; 400 naming the field in the reader's language, or (`submission_<status>`) once it was
 *   decided; 404 naming id, also of another province's; 409 (`changed`) naming version when it is not what was read, `line_taken` when this
 *   line of the decision is another product's, or `other_register` when it stands in another province's register
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, office } = actingOfficer(req)
  await decideAsked(req, res, {
    provinces: [office.province_code],
    actor: { type: "officer", id },
  })
}
