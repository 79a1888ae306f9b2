import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProgrammeTerms } from "../../../../modules/programme"
import { actingOfficer } from "../../officer"
import { programmes, wholeProgramme } from "../shown"

/** GET /office/programmes/:id — `{ programme }` with `sellers` and `goods`; 404 naming id, also of another office's. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { office } = actingOfficer(req)
  const programme = await programmes(req).read(req.params.id ?? "", office.id)
  res.json({ programme: await wholeProgramme(req, programme) })
}

/**
 * PUT /office/programmes/:id — writes other terms, all of them, as POST /office/programmes. What was checked or approved is a draft
 * again, to be approved by somebody else than who changed it. Kept in the audit log.
 *
 * @returns 200 `{ programme }`; 400 naming the field, and (`programme_closed`) once the public has read of it; 404; 422 as above
 */
export async function PUT(req: MedusaRequest<ProgrammeTerms>, res: MedusaResponse): Promise<void> {
  const { id, office } = actingOfficer(req)
  const programme = await programmes(req).change(
    req.params.id ?? "",
    office.id,
    id,
    req.validatedBody,
  )
  res.json({ programme: await wholeProgramme(req, programme) })
}
