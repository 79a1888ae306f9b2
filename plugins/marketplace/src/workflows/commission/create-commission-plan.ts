import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  COMMISSION_MODULE,
  type CommissionModuleService,
  type CommissionRate,
} from "../../modules/commission"

/** A plan to be made; `rates` in the operator's order, the last holding for every line. */
export type CommissionPlanInput = {
  valid_from: Date
  rates: CommissionRate[]
  note?: string | null
  created_by?: string | null
}

const createCommissionPlanStep = createStep(
  "create-commission-plan",
  async (input: CommissionPlanInput, { container }) => {
    const service = container.resolve<CommissionModuleService>(COMMISSION_MODULE)
    const [known] = await service.listCommissionPlans({ valid_from: input.valid_from })
    if (known) {
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        "valid_from: another plan begins at that moment",
      )
    }
    const plan = await service.createCommissionPlans({
      ...input,
      rates: input.rates as unknown as Record<string, unknown>,
    })
    return new StepResponse(plan, plan.id)
  },
  async (id, { container }) => {
    if (!id) return
    await container.resolve<CommissionModuleService>(COMMISSION_MODULE).deleteCommissionPlans(id)
  },
)

/**
 * Adds a plan of commissions, for orders from `valid_from` on.
 * @throws DUPLICATE_ERROR when another begins at that moment
 */
export const createCommissionPlanWorkflow = createWorkflow(
  "create-commission-plan",
  (input: CommissionPlanInput) => new WorkflowResponse(createCommissionPlanStep(input)),
)
