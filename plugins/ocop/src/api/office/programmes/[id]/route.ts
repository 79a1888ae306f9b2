import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingOfficer } from "../../officer"
import { programmes, wholeProgramme } from "../shown"
import type { ChangeProgrammeBody } from "../validators"

/**
 * GET /office/programmes/:id — `{ programme }` with `sellers` and `goods`; 404 naming id, also of another office's. `version` grows
 * with each change of its terms, and of who takes part with what.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { office } = actingOfficer(req)
  const programme = await programmes(req).read(req.params.id ?? "", office.id)
  res.json({ programme: await wholeProgramme(req, programme) })
}

/**
 * PUT /office/programmes/:id — writes other terms, all of them, as POST /office/programmes. What was checked or approved is a draft
 * again, to be approved by somebody else than who changed it. `version` besides, as it was read, where somebody did: over another one
 * nothing is written. Kept in the audit log.
 *
 * @returns 200 `{ programme }`; 400 naming the field, and (`programme_closed`) once the public has read of it; 404; 409
 *   (`programme_changed`) naming `version`; 422 as above
 */
export async function PUT(
  req: MedusaRequest<ChangeProgrammeBody>,
  res: MedusaResponse,
): Promise<void> {
  const { id, office } = actingOfficer(req)
  const { terms, version } = req.validatedBody
  const programme = await programmes(req).change(req.params.id ?? "", office.id, id, terms, version)
  res.json({ programme: await wholeProgramme(req, programme) })
}
