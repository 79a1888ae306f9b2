import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { submitDraft } from "../../../../../listings/move-draft"
import { answerDraft, askedDraft } from "../../asked"

/**
 * POST /seller/drafts/:id/submit — hands the draft in: the rules have read it, the platform's staff will.
 *
 * @returns 200 `{ draft }`; 400 (`incomplete`) naming what is missing, (`findings`) naming what the rules refuse, or
 *   (`draft_<status>`) naming status; 404 naming id; 409 (`changed`) when it was written in that moment
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerDraft(req, res, await submitDraft(req.scope, askedDraft(req)))
}
