import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { askedInspection } from "../../../../../../certificates/inspections"
import { certification } from "../../../../../../certificates/submissions"
import { handOn } from "../../../../../hand-on"

/** GET /office/inspections/:id/files/:entry — a paper of an inspection, to the office of the province; 404 naming id or entry. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = await askedInspection(req)
  const entries = await certification(req.scope).inspectionEntries([id])
  const { file_id, mime = "application/octet-stream" } =
    entries.find((entry) => entry.id === req.params.entry)?.facts ?? {}
  const sent =
    file_id !== undefined &&
    (await handOn(req.scope.resolve(Modules.FILE), file_id, res, () => {
      res.setHeader("content-type", mime)
      res.setHeader("cache-control", "private, no-store")
    }))
  if (!sent) throw new MedusaError(MedusaError.Types.NOT_FOUND, "entry: has no file")
}
