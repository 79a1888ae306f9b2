import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingOfficer } from "../../../officer"
import { programmes, wholeProgramme } from "../../shown"
import type { MakeCodesBody } from "../../validators"

/**
 * PUT /office/programmes/:id/codes `{ total }` — makes codes that are each used once, until the programme has so many, 2,000 at most. After
 * the draft by a head alone. Safe to repeat; kept in the audit log.
 *
 * @returns 200 `{ programme }`; 400 naming `total`, also where it has more already or (`programme_codes`) none that are used once, and
 *   (`programme_closed`) once it is over; 403 (`head_only`); 404 naming id
 */
export async function PUT(req: MedusaRequest<MakeCodesBody>, res: MedusaResponse): Promise<void> {
  const { id: officer, role, office } = actingOfficer(req)
  const id = req.params.id ?? ""
  const { total } = req.validatedBody
  await programmes(req).makeCodes(id, office.id, { id: officer, head: role === "head" }, total)
  const after = await programmes(req).read(id, office.id)
  res.json({ programme: await wholeProgramme(req, after) })
}
