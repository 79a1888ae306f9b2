import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { moveOwnDraft } from "../../../../../listings/move-draft"
import { answerDraft, askedDraft } from "../../asked"

/**
 * POST /seller/drafts/:id/discard — throws the draft away; of a product that is shown nothing changes.
 *
 * @returns 200 `{ draft }`; 400 (`draft_<status>`) naming status; 404 naming id
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerDraft(req, res, await moveOwnDraft(req.scope, askedDraft(req), "discard"))
}
