import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import { certification } from "../../../../../certificates/submissions"
import { refuse } from "../../../../refuse"
import { answerImport } from "../../answer"

/**
 * POST /office/decision-imports/:id/confirm `{}` — enters what the list plans, once: line by line from then on, each whole or not at all.
 * GET says how far it is. Asked again of a list whose lines still wait, it goes on with them.
 *
 * @returns 200 as `GET /office/decision-imports/:id`; 400 naming file while the decision itself was not sent, or (`decision_import_old`)
 *   where the list was sent more than a day ago and has to be sent again; 404 naming id
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: officer_id, office } = actingOfficer(req)
  const id = req.params.id ?? ""
  const missing = await certification(req.scope)
    .confirmDecision({ id, province_code: office.province_code, officer_id })
    .then(() => false, orMissing)
  if (missing) {
    refuse(req, res, [{ field: "file", code: "required" }])
    return
  }
  await answerImport(req, res)
}

function orMissing(error: unknown): true {
  if (error instanceof MedusaError && error.type === MedusaError.Types.INVALID_DATA) return true
  throw error
}
