import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import { withPrivateFile } from "../../../../../certificates/private-file"
import { certification } from "../../../../../certificates/submissions"
import { kindOf, readPaper } from "../../../../../sellers/paper"
import { handOn } from "../../../../hand-on"
import { refuse } from "../../../../refuse"
import { answerImport, askedImport } from "../../answer"

/**
 * PUT /office/decision-imports/:id/decision — the decision itself, a PDF or a photo of at most 10 MiB, as the request's body; kept privately.
 * Until the list is confirmed another one takes its place.
 *
 * @returns 200 as `GET /office/decision-imports/:id`; 400 naming file in the reader's language, or (`decision_import_confirmed`); 404 naming id
 */
export async function PUT(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = await askedImport(req)
  const bytes = await readPaper(req)
  const type = bytes ? kindOf(bytes) : undefined
  if (!bytes || !type) {
    refuse(req, res, [{ field: "file", code: bytes ? "paper" : "too_large" }])
    return
  }
  const { province_code } = actingOfficer(req).office
  await withPrivateFile(
    req.scope,
    { bytes, type, name: "decision" },
    async (file_id, isOnRecord) => {
      const file = { id: file_id, mime: type.mime }
      const before = await certification(req.scope).keepDecisionPaper({ id, province_code }, file)
      isOnRecord()
      if (before) await req.scope.resolve(Modules.FILE).deleteFiles(before)
    },
  )
  await answerImport(req, res)
}

/** GET /office/decision-imports/:id/decision — the decision itself, to the office of the province; 404 naming id, or file while there is none. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { file } = await askedImport(req)
  const sent =
    file !== null &&
    (await handOn(req.scope.resolve(Modules.FILE), file.id, res, () => {
      res.setHeader("content-type", file.mime)
      res.setHeader("cache-control", "private, no-store")
    }))
  if (!sent) throw new MedusaError(MedusaError.Types.NOT_FOUND, "file: the decision is not here")
}
