import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import { NO_HOLD } from "@ocop/ocop/modules/certification"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { moveBody } from "../../../../../certificates/inspection-bodies"
import { answerInspection } from "../../../../../certificates/inspections"
import { certification } from "../../../../../certificates/submissions"
import { changed } from "../../../../changed"
import { refuse } from "../../../../refuse"

/**
 * POST /office/inspections/:id/moves — what came of an inspection:
 * `{ version, to: "follow_up", carried_out_on, findings, demands, due_on }`, of which the seller is told the demands and their day;
 * `{ version, to: "closed", carried_out_on, findings, result: in_order | mended | not_mended | held | withdrawal_proposed }`;
 * `{ version, to: "called_off", words }`.
 *
 * @returns 200 as `GET /office/inspections/:id`; 400 naming the field in the reader's language, result (`no_hold`) where no hold is on record,
 *   or (`inspection_<status>`); 404 naming id;
 *   409 (`changed`) naming version
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = moveBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const { id: officer, office } = actingOfficer(req)
  const { to, version, ...said } = body.data
  const { words = null, ...facts } = "words" in said ? said : { ...said, words: null }
  const outcome = await certification(req.scope)
    .moveInspection({
      id: req.params.id ?? "",
      provinces: [office.province_code],
      version,
      to,
      facts,
      words,
      actor: { type: "officer", id: officer },
    })
    .catch((error: unknown) => {
      if (MedusaError.isMedusaError(error) && error.code === NO_HOLD) return NO_HOLD
      throw error
    })
  if (outcome === NO_HOLD) {
    refuse(req, res, [{ field: "result", code: NO_HOLD }])
    return
  }
  if (outcome === "changed") {
    changed(res, "version", "it was changed since it was read; read it again")
    return
  }
  await answerInspection(req, res)
}
