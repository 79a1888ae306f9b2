import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingOfficer } from "../../../officer"
import { programmes, wholeProgramme } from "../../shown"
import type { AnswerSellerBody } from "../../validators"

/**
 * POST /office/programmes/:id/answers `{ seller_id, accept, words?, asked_at? }` — lets a seller in who asks to take part, with what he offered, or
 * refuses him and says why in `words` (at most 500 signs), which he reads. `asked_at` of his
 * application as it was read, where somebody did: another one is not answered. Only while it is a draft. Kept in the audit log.
 *
 * @returns 200 `{ programme }`; 400 naming the field, (`programme_closed`) after the draft, (`programme_answered`) naming `seller_id` where
 *   he asks no more; 404 naming id; 409 (`programme_changed`) where he asked under other terms, or naming `asked_at`
 */
export async function POST(
  req: MedusaRequest<AnswerSellerBody>,
  res: MedusaResponse,
): Promise<void> {
  const { id: officer, office } = actingOfficer(req)
  const id = req.params.id ?? ""
  await programmes(req).answer(id, office.id, officer, req.validatedBody)
  const after = await programmes(req).read(id, office.id)
  res.json({ programme: await wholeProgramme(req, after) })
}
