import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CERTIFICATION_MODULE } from "../../modules/certification"
import type CertificationModuleService from "../../modules/certification/service"
import type { ReportedCertificateInput } from "../inputs"
import { undoUpsert, upsert } from "../upsert"
import { placed } from "./placed"
import { certificateStore } from "./stores"

const reportCertificatesStep = createStep(
  "report-certificates",
  async (inputs: ReportedCertificateInput[], { container }) => {
    for (const { source, product_id } of inputs) {
      if (!source.trim()) {
        throw new MedusaError(
          MedusaError.Types.INVALID_DATA,
          `source: a reported rank needs its source (product ${product_id})`,
        )
      }
    }
    const service = container.resolve<CertificationModuleService>(CERTIFICATION_MODULE)
    const result = await upsert(
      certificateStore(service),
      await placed(
        container,
        inputs.map((input) => ({ ...input, decision_id: null })),
      ),
    )
    return new StepResponse(result.rows, result.undo)
  },
  async (undo, { container }) => {
    const service = container.resolve<CertificationModuleService>(CERTIFICATION_MODULE)
    await undoUpsert(certificateStore(service), undo)
  },
)

/**
 * Notes ranks that public sources report, while no decision is on file: an outline badge for as long as even a
 * certificate of that year's first day would hold, then none.
 *
 * @returns the certificates, in the order of the input
 * @throws INVALID_DATA when a source is missing
 */
export const reportCertificatesWorkflow = createWorkflow(
  "report-certificates",
  (input: { certificates: ReportedCertificateInput[] }) =>
    new WorkflowResponse(reportCertificatesStep(input.certificates)),
)
