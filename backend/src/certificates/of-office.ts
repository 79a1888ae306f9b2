import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { AUDIT_MODULE, type AuditModuleService } from "@ocop/kit/modules/audit"
import { dayInVietnam } from "@ocop/kit/days"
import { lineOf, productsOf } from "@ocop/ocop/api/office/certificates/lines"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import type { NewEvent, Registered } from "@ocop/ocop/modules/certification"
import { isRefusalCode, type Refusal } from "@ocop/vietnam/checkout/index"
import { refuse } from "../api/refuse"
import { certification } from "./submissions"

/** The certificate that a request of an office is about. @throws NOT_FOUND naming id, also of another province's */
export async function askedCertificate(req: MedusaRequest): Promise<Registered> {
  const id = req.params.id ?? ""
  const [certificate] = await certification(req.scope).register(
    { id, provinces: [actingOfficer(req).office.province_code] },
    dayInVietnam(new Date()),
  )
  if (!certificate)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no certificate ${id.slice(0, 80)}`)
  return certificate
}

/** Answers 200 `{ certificate, answers, log }`. */
export async function answerCertificate(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const certificate = await askedCertificate(req)
  const [products, answers, log] = await Promise.all([
    productsOf(req.scope, [certificate]),
    certification(req.scope).answersTo(certificate.id),
    req.scope
      .resolve<AuditModuleService>(AUDIT_MODULE)
      .of({ type: "certificate", id: certificate.id }),
  ])
  res.json({
    certificate: lineOf(certificate, products),
    answers,
    log: log.map(({ at, action, actor_type, actor_id, reason }) => ({
      at,
      action,
      actor_type,
      actor_id,
      reason,
    })),
  })
}

/**
 * Records something about the certificate that a request is about, in the officer's name, and answers with it as it stands then. What a
 * rule forbids is refused naming the field in the reader's language.
 *
 * @param onRecorded called once it is on record, whatever comes of the answer
 */
export async function recordAsked(
  req: MedusaRequest,
  res: MedusaResponse,
  event: Pick<NewEvent, "kind" | "at" | "until" | "reason" | "details">,
  onRecorded: () => void = () => undefined,
): Promise<void> {
  const { id, office } = actingOfficer(req)
  const led = event.details?.inspection_id
  if (led !== undefined && !(await isOfThis(req, led))) {
    refuse(req, res, [{ field: "inspection_id", code: "invalid" }])
    return
  }
  const recorded = await certification(req.scope)
    .recordEvents([
      {
        ...event,
        certificate_id: (await askedCertificate(req)).id,
        actor: { type: "officer", id },
        provinces: [office.province_code],
      },
    ])
    .catch(refusedField)
  if ("field" in recorded) {
    refuse(req, res, [recorded])
    return
  }
  if (recorded.length > 0) onRecorded()
  await answerCertificate(req, res)
}

/** @returns whether an inspection is of the certificate that the request is about, and of the office's own province */
async function isOfThis(req: MedusaRequest, id: string): Promise<boolean> {
  const { count } = await certification(req.scope).inspections(
    {
      id,
      certificate_id: req.params.id ?? "",
      provinces: [actingOfficer(req).office.province_code],
    },
    dayInVietnam(new Date()),
    { limit: 1, offset: 0 },
  )
  return count > 0
}

/** The field that a rule's refusal names, as the form calls it, and why. */
function refusedField(error: unknown): Refusal {
  const isRule = error instanceof MedusaError && error.type === MedusaError.Types.INVALID_DATA
  const [, field] = isRule ? (/^(?:details\.)?(\w+): /.exec(error.message) ?? []) : []
  if (!field || !MedusaError.isMedusaError(error)) throw error
  const { code = "" } = error
  return { field, code: isRefusalCode(code) ? code : "invalid" }
}
