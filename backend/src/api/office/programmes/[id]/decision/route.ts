import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { dayInVietnam } from "@ocop/kit/days"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import { programmes, wholeProgramme } from "@ocop/ocop/api/office/programmes/shown"
import { keepDecision, PDF } from "../../../../../programmes/decision"
import { kindOf, readPaper } from "../../../../../sellers/paper"
import { handOn } from "../../../../hand-on"
import type { SaidOfDecisionQuery } from "../../validators"

/**
 * PUT /office/programmes/:id/decision?number=1234/QĐ-UBND&issued_on=2026-11-01&version=3 — the decision by which a state body made it a
 * concentrated programme, as a PDF of at most 10 MiB in the request's body: its reductions may then go to what the law allows of
 * those. A change of its terms, as PUT /office/programmes/:id, with its `version`. Seen by the office alone; kept in the audit log.
 *
 * @returns 200 `{ programme }`; 400 naming `number`, `issued_on` (also a day to come) or `file`, and (`programme_closed`) once the
 *   public has read of it; 404 naming id; 409 (`programme_changed`) naming `version`
 */
export async function PUT(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: officer, office } = actingOfficer(req)
  const { number, issued_on, version } = req.validatedQuery as SaidOfDecisionQuery
  const id = req.params.id ?? ""
  await programmes(req).read(id, office.id)
  if (issued_on > dayInVietnam(new Date()))
    throw refused("issued_on: ngày chưa đến; a day that has not come")
  const bytes = await readPaper(req)
  if (!bytes || kindOf(bytes)?.mime !== PDF)
    throw refused("file: cần một tệp PDF, nhiều nhất 10 MB; one PDF of at most 10 MB")
  const programme = await keepDecision(
    req.scope,
    { id, office_id: office.id, officer },
    { number, issued_on, version, bytes },
  )
  res.json({ programme: await wholeProgramme(req, programme) })
}

/** GET /office/programmes/:id/decision — the PDF, to those of the office; 404 naming id where there is none. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { office } = actingOfficer(req)
  const { decision } = await programmes(req).read(req.params.id ?? "", office.id)
  const sent =
    decision !== null &&
    (await handOn(req.scope.resolve(Modules.FILE), decision.file, res, () => {
      res.setHeader("content-type", PDF)
      res.setHeader("cache-control", "private, no-store")
    }))
  if (!sent) throw new MedusaError(MedusaError.Types.NOT_FOUND, "id: no decision")
}

const refused = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)
