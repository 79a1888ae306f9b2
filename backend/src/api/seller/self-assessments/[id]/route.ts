import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { readAssessment, readVersions } from "../../../../self-assessments/view"
import { refuse } from "../../../refuse"
import { readerOf } from "../../orders/paper"
import { askedAssessment } from "../asked"
import { versionsQuery } from "../validators"

/**
 * GET /seller/self-assessments/:id?version&against — `{ assessment }` in the reader's language, see `AssessmentView`; with
 * `version` also that saved version, and with `against`, another one, what differs from that to it:
 * `{ assessment, version, comparison: { from, changes: [{ no, from: { step, points }, to: { step, points } }] } }`, a step
 * being null without an answer.
 *
 * @returns 400 naming version or against; 404 naming id, or number for a version that is not there
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const own = askedAssessment(req)
  const locale = readerOf(req)
  const assessment = await readAssessment(req.scope, own, locale)
  const query = versionsQuery.safeParse(req.query)
  if (!query.success) {
    refuse(req, res, refusalsOf(query.error))
    return
  }
  res.json({ assessment, ...(await readVersions(req.scope, own, query.data, locale)) })
}
