import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { MOST_FILES } from "@ocop/ocop/modules/certification"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { fileQuery } from "../../../../certificates/bodies"
import { certification, productFor } from "../../../../certificates/submissions"
import { kindOf, readPaper } from "../../../../sellers/paper"
import { refuse } from "../../../refuse"

/**
 * POST /seller/certificates/files?kind=certificate|decision&product_id= — one page of a certificate or of its decision, a photo (JPEG, PNG, WebP)
 * or a PDF, as the request's body; at most 10 MiB, 12 pages that were not handed in. It is kept privately, of one of the seller's products; a submission names it by its id.
 *
 * @returns 201 `{ file: { id, kind, mime, bytes } }`; 400 naming file, kind or product_id in the reader's language
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = fileQuery.safeParse(req.query)
  if (!query.success) {
    refuse(req, res, refusalsOf(query.error))
    return
  }
  const { seller } = actingMember(req)
  const bytes = await readPaper(req)
  const type = bytes ? kindOf(bytes) : undefined
  if (!bytes || !type) {
    refuse(req, res, [{ field: "file", code: bytes ? "paper" : "too_large" }])
    return
  }
  const { kind, product_id } = query.data
  if (!(await productFor(req.scope, { seller_id: seller.id, product_id }))) {
    refuse(req, res, [{ field: "product_id", code: "invalid" }])
    return
  }
  const loose = await certification(req.scope).looseFiles(seller.id)
  if (loose.filter((page) => page.product_id === product_id).length >= MOST_FILES) {
    refuse(req, res, [{ field: "file", code: "paper_full" }])
    return
  }
  const { id } = await req.scope.resolve(Modules.FILE).createFiles({
    filename: `${kind}.${type.ending}`,
    mimeType: type.mime,
    content: bytes.toString("base64"),
    access: "private",
  })
  const file = { id, kind, mime: type.mime, bytes: bytes.length }
  await certification(req.scope).keepFile({ ...file, seller_id: seller.id, product_id })
  res.status(201).json({ file })
}
