import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import { answerInspection, askedInspection } from "../../../../../certificates/inspections"
import { withPrivateFile } from "../../../../../certificates/private-file"
import { certification } from "../../../../../certificates/submissions"
import { kindOf, readPaper } from "../../../../../sellers/paper"
import { refuse } from "../../../../refuse"

/** Papers of one inspection: the minutes, and a photo of each thing that was found. */
const MOST_PAPERS = 30

/**
 * POST /office/inspections/:id/files?words= — the minutes or a photo, a PDF or an image of at most 10 MiB, as the request's body; 30 of one
 * inspection. Kept privately: nobody but the province's office reads it.
 *
 * @returns 200 as `GET /office/inspections/:id`; 400 naming file in the reader's language; 404 naming id
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = await askedInspection(req)
  const bytes = await readPaper(req)
  const type = bytes ? kindOf(bytes) : undefined
  if (!bytes || !type) {
    refuse(req, res, [{ field: "file", code: bytes ? "paper" : "too_large" }])
    return
  }
  const register = certification(req.scope)
  const entries = await register.inspectionEntries([id])
  if (entries.filter(({ kind }) => kind === "paper").length >= MOST_PAPERS) {
    refuse(req, res, [{ field: "file", code: "paper_full" }])
    return
  }
  const { id: officer, office } = actingOfficer(req)
  const { words } = req.query
  await withPrivateFile(
    req.scope,
    { bytes, type, name: "inspection" },
    async (file_id, isOnRecord) => {
      await register.keepInspectionPaper({
        id,
        provinces: [office.province_code],
        actor: { type: "officer", id: officer },
        file_id,
        mime: type.mime,
        words: typeof words === "string" ? words.trim().slice(0, LONGEST_NAME) || null : null,
      })
      isOnRecord()
    },
  )
  await answerInspection(req, res)
}

/** What a paper is called by who sends it. */
const LONGEST_NAME = 200
