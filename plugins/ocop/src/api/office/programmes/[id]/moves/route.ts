import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { checkProgramme, moveProgrammeWorkflow, PROGRAMME_REFUSED } from "../../../../../workflows"
import { actingOfficer } from "../../../officer"
import { programmes, shownFindings, wholeProgramme } from "../../shown"
import type { MoveProgrammeBody } from "../../validators"

/**
 * POST /office/programmes/:id/moves `{ to, reason?, version? }` — `checked` by any officer, as `dropped` before it is
 * approved; `approved`, `announced`, `stopped`, and `dropped` of what is approved, by a head; approved by one who neither drafted nor last changed it. Law and house are asked each time but for `stopped` and
 * `dropped`, which say why.
 * `version` as it was read, where somebody did: another one is not moved. Kept in the audit log.
 *
 * @returns 200 `{ programme }`; 400 (`programme_refused`) with `refusals` and `notices` as the check gives them, or naming `to` or
 *   `reason`; 403 (`head_only`, `four_eyes`); 404 naming id; 409 (`programme_changed`) naming `version`
 */
export async function POST(
  req: MedusaRequest<MoveProgrammeBody>,
  res: MedusaResponse,
): Promise<void> {
  const { id, role, office } = actingOfficer(req)
  const officer = { id, head: role === "head", office }
  const { result, errors } = await moveProgrammeWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", ...req.validatedBody, officer },
    throwOnError: false,
  })
  const failed = errors[0]?.error as (Error & { code?: string; type?: string }) | undefined
  if (failed?.code === PROGRAMME_REFUSED) {
    const programme = await programmes(req).read(req.params.id ?? "", office.id)
    const { findings } = await checkProgramme(req.scope, programme, office.province_code)
    const { type, code, message } = failed
    res.status(400).json({ type, code, message, ...shownFindings(findings) })
    return
  }
  if (failed) throw failed
  res.json({ programme: await wholeProgramme(req, result) })
}
