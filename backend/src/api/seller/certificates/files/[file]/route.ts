import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { certification } from "../../../../../certificates/submissions"
import { handOn } from "../../../../hand-on"

const notFound = () => new MedusaError(MedusaError.Types.NOT_FOUND, "file: not a page that waits")

/** GET /seller/certificates/files/:file — a page that was sent and not handed in yet, to those who sent it; 404 naming file. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const loose = await certification(req.scope).looseFiles(actingMember(req).seller.id)
  const file = loose.find(({ id }) => id === req.params.file)
  const sent =
    file !== undefined &&
    (await handOn(req.scope.resolve(Modules.FILE), file.id, res, () => {
      res.setHeader("content-type", file.mime)
      res.setHeader("cache-control", "private, no-store")
    }))
  if (!sent) throw notFound()
}

/** DELETE /seller/certificates/files/:file — takes it out again. @returns 200 `{ id, deleted: true }`; 404 naming file */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const own = { id: req.params.file ?? "", seller_id: actingMember(req).seller.id }
  if (!(await certification(req.scope).dropFile(own))) throw notFound()
  await req.scope.resolve(Modules.FILE).deleteFiles(own.id)
  res.json({ id: own.id, deleted: true })
}
