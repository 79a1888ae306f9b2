import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refusalsOf, shopLocale } from "@ocop/vietnam/checkout/index"
import { reportBody } from "../../../certificates/report-bodies"
import { subjectOf } from "../../../certificates/reports"
import { certification } from "../../../certificates/submissions"
import { refuse } from "../../refuse"

/**
 * POST /store/certificate-reports `{ kind: false_star | wrong_origin | label | other, words, email?, handle?, about? }` — what a shopper finds
 * wrong with a product that is sold here, or with what stands under `about`. No account is needed, nothing of it is public; the office of
 * the product's province has to answer within the house rule `certificate.report_answer_working_days`, the platform where there is none.
 *
 * @returns 201 `{ report: { received: true } }`, the same for a second tap; 400 naming the field in the reader's language; 429 with
 *   `retry-after`
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = reportBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const { handle, about, ...report } = body.data
  const subject = await subjectOf(req.scope, { handle, about })
  if (!subject) {
    refuse(req, res, [{ field: "about", code: "invalid" }])
    return
  }
  const locale = shopLocale(req.locale ?? req.get("x-medusa-locale"))
  await certification(req.scope).reportCertificate({ ...report, ...subject, locale })
  res.status(201).json({ report: { received: true } })
}
