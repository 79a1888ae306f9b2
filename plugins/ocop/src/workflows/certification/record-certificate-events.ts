import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { isDay } from "@ocop/kit/days"
import { CERTIFICATION_MODULE } from "../../modules/certification"
import { mayRecord } from "../../modules/certification/events"
import type CertificationModuleService from "../../modules/certification/service"
import { standing, type CertificateEventFacts } from "../../modules/certification/standing"
import type { CertificateEventInput } from "../inputs"

type Recorded = CertificateEventFacts & { certificate_id: string; reason: string }

/**
 * Each event is checked against the standing that the certificate has on the event's day, given what was recorded
 * before and what stands earlier in the same call.
 */
const recordCertificateEventsStep = createStep(
  "record-certificate-events",
  async (inputs: CertificateEventInput[], { container }) => {
    const certification = container.resolve<CertificationModuleService>(CERTIFICATION_MODULE)
    const ids = [...new Set(inputs.map((input) => input.certificate_id))]
    const [certificates, recorded] = await Promise.all([
      certification.listCertificates({ id: ids }, { take: ids.length }),
      certification.listCertificateEvents({ certificate_id: ids }, { take: 100_000 }),
    ])
    const events: Recorded[] = [...recorded]
    const fresh: CertificateEventInput[] = []
    for (const input of inputs) {
      const certificate = certificates.find(({ id }) => id === input.certificate_id)
      if (!certificate) {
        throw new MedusaError(
          MedusaError.Types.NOT_FOUND,
          `certificate_id: no certificate "${input.certificate_id}"`,
        )
      }
      if (events.some((event) => isSame(event, input))) continue
      checkDays(input)
      const own = events.filter((event) => event.certificate_id === certificate.id)
      const now = standing(certificate, input.at, own).standing
      if (!mayRecord(input.kind, now)) {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          `kind: "${input.kind}" cannot be recorded for a certificate that is ${now} on ${input.at}`,
        )
      }
      events.push(input)
      fresh.push(input)
    }
    const created = fresh.length ? await certification.createCertificateEvents(fresh) : []
    return new StepResponse(
      created,
      created.map(({ id }) => id),
    )
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    // Undone within the failing workflow itself: nobody has seen these events.
    await container
      .resolve<CertificationModuleService>(CERTIFICATION_MODULE)
      .deleteCertificateEvents(ids)
  },
)

function isSame(event: Recorded, input: CertificateEventInput): boolean {
  return (
    event.certificate_id === input.certificate_id &&
    event.kind === input.kind &&
    event.at === input.at &&
    event.reason === input.reason
  )
}

function checkDays({ kind, at, until }: CertificateEventInput): void {
  if (!isDay(at)) throw invalid(`at: "${at}" is no day (YYYY-MM-DD)`)
  if (until && !isDay(until)) throw invalid(`until: "${until}" is no day (YYYY-MM-DD)`)
  if (kind === "held" && (!until || until < at)) {
    throw invalid("until: a display hold ends on a stated day, not before it begins")
  }
}

function invalid(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

/**
 * Records what happened to certificates, in the order given. An event that is already on record is left as it is, so a
 * repeated call does nothing.
 *
 * @returns the events that were new
 * @throws NOT_FOUND for an unknown certificate, INVALID_DATA naming the field, NOT_ALLOWED when the certificate's
 *   standing on that day does not admit the event (a hold on what was withdrawn)
 */
export const recordCertificateEventsWorkflow = createWorkflow(
  "record-certificate-events",
  (input: { events: CertificateEventInput[] }) =>
    new WorkflowResponse(recordCertificateEventsStep(input.events)),
)
