import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerDraft } from "../asked"

/** GET /seller/drafts/:id — `{ draft }`, see `DraftView`; 404 naming id. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerDraft(req, res)
}
