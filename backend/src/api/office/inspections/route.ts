import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { dayInVietnam } from "@ocop/kit/days"
import { productsOf } from "@ocop/ocop/api/office/certificates/lines"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { planBody } from "../../../certificates/inspection-bodies"
import { inspectionLine } from "../../../certificates/inspections"
import { certification } from "../../../certificates/submissions"
import { refuse } from "../../refuse"
import type { ListInspectionsQuery } from "./validators"

/**
 * GET /office/inspections?view=open|planned|follow_up|overdue|done&certificate_id=&limit=&offset= — inspections of the office's own province,
 * what is overdue first.
 *
 * @returns 200 `{ inspections: [{ id, certificate_id, product, name, holder, stars, kind, status, version, planned_on, carried_out_on, due_on,
 *   overdue, result, report_id }], count, overdue, limit, offset }`; 400 naming the field
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { view, certificate_id, limit, offset } = req.validatedQuery as ListInspectionsQuery
  const provinces = [actingOfficer(req).office.province_code]
  const register = certification(req.scope)
  const today = dayInVietnam(new Date())
  const of = { provinces, ...(certificate_id ? { certificate_id } : {}) }
  const [page, late] = await Promise.all([
    register.inspections({ ...of, view }, today, { limit, offset }),
    register.inspections({ ...of, view: "overdue" }, today, { limit: 1, offset: 0 }),
  ])
  const products = await productsOf(req.scope, page.inspections)
  res.json({
    inspections: page.inspections.map((one) => inspectionLine(one, products)),
    count: page.count,
    overdue: late.count,
    limit,
    offset,
  })
}

/**
 * POST /office/inspections `{ certificate_id, kind: planned | ad_hoc, planned_on, words, report_id? }` — plans an inspection of what a
 * certificate was granted to, or begins one. The seller is not told.
 *
 * @returns 201 `{ inspection: { id } }`; 400 naming the field in the reader's language; 404 naming certificate_id, also of another province's
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = planBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const { id: officer, office } = actingOfficer(req)
  const { report_id, ...plan } = body.data
  const provinces = [office.province_code]
  const register = certification(req.scope)
  const page = { limit: 1, offset: 0 }
  const known = report_id
    ? await register.reports({ provinces }, { id: report_id }, plan.planned_on, page)
    : null
  if (known?.count === 0) {
    refuse(req, res, [{ field: "report_id", code: "invalid" }])
    return
  }
  const id = await register.planInspection({
    ...plan,
    report_id,
    provinces,
    actor: { type: "officer", id: officer },
  })
  res.status(201).json({ inspection: { id } })
}
