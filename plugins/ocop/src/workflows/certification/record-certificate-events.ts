import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CERTIFICATION_MODULE } from "../../modules/certification"
import type CertificationModuleService from "../../modules/certification/service"
import type { CertificateEventInput } from "../inputs"

/** One transaction, and nothing to take back: what is on record stays, and is set right by another event. */
const recordCertificateEventsStep = createStep(
  "record-certificate-events",
  async (inputs: CertificateEventInput[], { container }) =>
    new StepResponse(
      await container.resolve<CertificationModuleService>(CERTIFICATION_MODULE).recordEvents(
        inputs.map(({ actor, ...event }) => ({
          ...event,
          actor:
            actor === "platform"
              ? ({ type: "system", id: actor } as const)
              : ({ type: "officer", id: actor } as const),
        })),
      ),
    ),
)

/**
 * Records what happened to certificates, in the order given. An event that is already on record is left as it is, so a
 * repeated call does nothing.
 *
 * @returns the ids of the events that were new
 * @throws NOT_FOUND for an unknown certificate, INVALID_DATA naming the field, NOT_ALLOWED when the certificate's
 *   standing on that day does not admit the event (a hold on what was withdrawn)
 */
export const recordCertificateEventsWorkflow = createWorkflow(
  "record-certificate-events",
  (input: { events: CertificateEventInput[] }) =>
    new WorkflowResponse(recordCertificateEventsStep(input.events)),
)
