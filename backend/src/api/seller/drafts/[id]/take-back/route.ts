import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { moveOwnDraft } from "../../../../../listings/move-draft"
import { answerDraft, askedDraft } from "../../asked"

/**
 * POST /seller/drafts/:id/take-back — takes back what was handed in and not decided yet, or opens one that was rejected, to write on.
 *
 * @returns 200 `{ draft }`; 400 (`draft_<status>`) naming status; 404 naming id
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerDraft(req, res, await moveOwnDraft(req.scope, askedDraft(req), "take_back"))
}
