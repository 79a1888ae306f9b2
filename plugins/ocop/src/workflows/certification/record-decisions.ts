import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { isDay } from "@ocop/kit/days"
import { CERTIFICATION_MODULE } from "../../modules/certification"
import type CertificationModuleService from "../../modules/certification/service"
import type { DecisionInput } from "../inputs"
import { undoUpsert, upsert } from "../upsert"
import { placed } from "./placed"
import { certificateStore, decisionStore, type DecisionRow } from "./stores"

const validateDecisionsStep = createStep(
  "validate-decisions",
  async (decisions: DecisionInput[]) => {
    for (const { issuer, issued_on, certificates } of decisions) {
      if (!issuer.trim()) throw invalid("issuer: a decision has an issuer")
      if (!isDay(issued_on)) throw invalid(`issued_on: "${issued_on}" is no day (YYYY-MM-DD)`)
      for (const { expires_on, product_id } of certificates) {
        if (expires_on && (!isDay(expires_on) || expires_on < issued_on)) {
          throw invalid(`expires_on: "${expires_on}" is no day after issue (product ${product_id})`)
        }
      }
    }
  },
)

const recordDecisionsStep = createStep(
  "record-decisions",
  async (inputs: DecisionInput[], { container }) => {
    const store = decisionStore(service(container))
    const result = await upsert(
      store,
      inputs.map(({ number, issuer, level, issued_on }) => ({
        number: number ?? null,
        issuer,
        level,
        issued_on,
      })),
    )
    return new StepResponse(result.rows, result.undo)
  },
  async (undo, { container }) => undoUpsert(decisionStore(service(container)), undo),
)

interface GrantInput {
  decisions: DecisionRow[]
  inputs: DecisionInput[]
}

const grantCertificatesStep = createStep(
  "grant-certificates",
  async ({ decisions, inputs }: GrantInput, { container }) => {
    const certificates = inputs.flatMap((input, index) => {
      const decision = decisions[index]
      return input.certificates.map((certificate) => ({
        ...certificate,
        decision_id: decision?.id ?? null,
        issued_on: input.issued_on,
        reported_year: null,
      }))
    })
    const result = await upsert(
      certificateStore(service(container)),
      await placed(container, certificates),
    )
    return new StepResponse(result.rows, result.undo)
  },
  async (undo, { container }) => undoUpsert(certificateStore(service(container)), undo),
)

function service(container: { resolve<T>(key: string): T }): CertificationModuleService {
  return container.resolve<CertificationModuleService>(CERTIFICATION_MODULE)
}

function invalid(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

/**
 * Puts decisions on file with the certificates they grant. Recording the same decision again (same issuer, number and
 * day) adds or corrects certificates and makes no second decision.
 *
 * @returns the decisions and all their certificates
 * @throws INVALID_DATA naming the field
 */
export const recordDecisionsWorkflow = createWorkflow(
  "record-decisions",
  (input: { decisions: DecisionInput[] }) => {
    validateDecisionsStep(input.decisions)
    const decisions = recordDecisionsStep(input.decisions)
    const certificates = grantCertificatesStep(
      transform({ decisions, input }, (data) => ({
        decisions: data.decisions,
        inputs: data.input.decisions,
      })),
    )
    return new WorkflowResponse({ decisions, certificates })
  },
)
