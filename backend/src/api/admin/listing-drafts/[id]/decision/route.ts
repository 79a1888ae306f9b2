import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { readDraft } from "../../../../../listings/draft"
import { decideDraft } from "../../../../../listings/move-draft"
import type { DecideDraft } from "../../validators"

/**
 * POST /admin/listing-drafts/:id/decision `{ decision: approve | ask | reject, reason?, versions }` — what staff decide of a
 * draft that was handed in. The seller's people get a letter with the reason, which asking and rejecting need. `versions`
 * are those that were read: nobody approves what they have not seen.
 *
 * @returns 200 `{ draft }`; 400 naming reason; 404 naming id; 409 (`changed`) with the draft as it stands when it was taken
 *   back, written or decided meanwhile: nothing was done
 */
export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof DecideDraft>>,
  res: MedusaResponse,
): Promise<void> {
  const id = req.params.id ?? ""
  const outcome = await decideDraft(req.scope, {
    ...req.validatedBody,
    id,
    user_id: req.auth_context.actor_id,
  })
  const draft = await readDraft(req.scope, { id })
  if (outcome !== "changed") {
    res.json({ draft })
    return
  }
  res.status(409).json({
    type: "conflict",
    code: "changed",
    message: "draft: it was changed, taken back or decided meanwhile; please read it again",
    draft,
  })
}
