import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { drafts, readDraft } from "../../../../../listings/draft"
import { kindOf, readPaper } from "../../../../../sellers/paper"
import { refuse } from "../../../../refuse"
import { askedDraft } from "../../asked"
import { fileQuery } from "../../validators"

/**
 * POST /seller/drafts/:id/files?kind=licence|certificate — a paper, as a photo (JPEG, PNG, WebP) or a PDF, as the request's
 * body; at most 10 MiB. It is kept privately, and belongs to the draft once a section names its id, which only its own seller's drafts can.
 *
 * @returns 201 `{ file: { id, name } }`; 400 naming file or kind in the reader's language; 404 naming id
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const asked = askedDraft(req)
  await readDraft(req.scope, asked)
  const query = fileQuery.safeParse(req.query)
  if (!query.success) {
    refuse(req, res, refusalsOf(query.error))
    return
  }
  const bytes = await readPaper(req)
  const kind = bytes ? kindOf(bytes) : undefined
  if (!bytes || !kind) {
    refuse(req, res, [{ field: "file", code: bytes ? "paper" : "too_large" }])
    return
  }
  const name = `${query.data.kind}.${kind.ending}`
  const file = await req.scope.resolve(Modules.FILE).createFiles({
    filename: name,
    mimeType: kind.mime,
    content: bytes.toString("base64"),
    access: "private",
  })
  await drafts(req.scope).keepFile({ file_id: file.id, seller_id: asked.seller_id })
  res.status(201).json({ file: { id: file.id, name } })
}
