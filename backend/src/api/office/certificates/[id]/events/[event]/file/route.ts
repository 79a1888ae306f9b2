import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { askedCertificate } from "../../../../../../../certificates/of-office"
import { handOn } from "../../../../../../hand-on"

/** GET /office/certificates/:id/events/:event/file — the decision behind a withdrawal, to the office of the province; 404 naming id or event. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { events } = await askedCertificate(req)
  const { file_id: file, file_mime = "application/octet-stream" } =
    events.find(({ id }) => id === req.params.event)?.details ?? {}
  const sent =
    file !== undefined &&
    (await handOn(req.scope.resolve(Modules.FILE), file, res, () => {
      res.setHeader("content-type", file_mime)
      res.setHeader("cache-control", "private, no-store")
    }))
  if (!sent) throw new MedusaError(MedusaError.Types.NOT_FOUND, "event: has no file")
}
