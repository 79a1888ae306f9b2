import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember, SELLER_MEMBER } from "@ocop/marketplace/api/seller/member"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { assessments, readVersions } from "../../../../../self-assessments/view"
import { refuse } from "../../../../refuse"
import { readerOf } from "../../../orders/paper"
import { answerAssessment, askedAssessment } from "../../asked"
import { saveBody } from "../../validators"

/**
 * POST /seller/self-assessments/:id/versions `{ revision }` — saves the sheet as it stands as its next version, which never
 * changes. `revision` is that of the assessment as it was read.
 *
 * @returns 201 `{ version }`, see `VersionView`; 200 with the newest where nothing changed since; 400 naming the field, or
 *   (`too_many`) versions; 404 naming id; 409 (`changed`) with the assessment as it stands when a part was written meanwhile
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const own = askedAssessment(req)
  await assessments(req.scope).read(own)
  const body = saveBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const actor = { type: SELLER_MEMBER, id: actingMember(req).id } as const
  const saved = await assessments(req.scope).save(own, body.data.revision, actor)
  if (!saved) {
    await answerAssessment(req, res, "revision")
    return
  }
  const wanted = { version: saved.number }
  res
    .status(saved.created ? 201 : 200)
    .json(await readVersions(req.scope, own, wanted, readerOf(req)))
}
