import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { MedusaError } from "@medusajs/framework/utils"
import { EXCHANGE_RATE_MODULE } from "../../modules/exchange-rate"
import type ExchangeRateModuleService from "../../modules/exchange-rate/service"

export interface SetExchangeRateInput {
  /** Whole đồng for one US dollar. */
  dong_per_usd: number
  /** Now when absent. */
  starts_at?: Date | undefined
  set_by: string
  note: string | null
}

const setExchangeRateStep = createStep(
  "set-exchange-rate",
  async ({ starts_at = new Date(), ...rate }: SetExchangeRateInput, { container }) => {
    const rates: ExchangeRateModuleService = container.resolve(EXCHANGE_RATE_MODULE)
    const [same] = await rates.listExchangeRates({ starts_at }, { take: 1 })
    if (same) {
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        "starts_at: another rate begins at that moment",
      )
    }
    const made = await rates.createExchangeRates({ ...rate, starts_at })
    return new StepResponse(made, made.id)
  },
  async (id, { container }) => {
    const rates: ExchangeRateModuleService = container.resolve(EXCHANGE_RATE_MODULE)
    if (id) await rates.deleteExchangeRates([id])
  },
)

/**
 * Puts an exchange rate on file. None is ever changed: what was priced by it stays explicable.
 * @throws MedusaError DUPLICATE_ERROR when another begins at the same moment
 */
export const setExchangeRateWorkflow = createWorkflow(
  "set-exchange-rate",
  (input: SetExchangeRateInput) => new WorkflowResponse(setExchangeRateStep(input)),
)
