import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { drafts } from "../../../../../../listings/draft"
import { answerDraft, askedDraft } from "../../../asked"

/** DELETE /seller/drafts/:id/pictures/:pid — `{ draft }` without that picture; 404 naming id or picture. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, seller_id } = askedDraft(req)
  const removed = await drafts(req.scope).removePicture({ id, seller_id }, req.params.pid ?? "")
  if (!removed)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "picture: the draft has no such picture")
  await answerDraft(req, res)
}
