import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { DELIVERY_MODULE } from "../../modules/delivery"
import type DeliveryModuleService from "../../modules/delivery/service"
import type { Rates } from "../../parcels"

export interface SaveRateCardInput {
  /** Absent for a new card. */
  id?: string
  valid_from: string
  valid_to: string | null
  rates: Rates
  note: string | null
}

/** What a failure after this step takes back. */
interface Undo {
  made?: string
  before?: Omit<SaveRateCardInput, "id" | "rates"> & { id: string; rates: Record<string, unknown> }
}

const saveRateCardStep = createStep(
  "save-rate-card",
  async ({ id, ...card }: SaveRateCardInput, { container }) => {
    const delivery: DeliveryModuleService = container.resolve(DELIVERY_MODULE)
    const row = { ...card, rates: { ...card.rates } }
    if (!id) {
      const [made] = await delivery.createRateCards([row])
      return new StepResponse<typeof made, Undo>(made, { made: made?.id })
    }
    const { valid_from, valid_to, rates, note } = await delivery.retrieveRateCard(id)
    const [saved] = await delivery.updateRateCards([{ id, ...row }])
    return new StepResponse<typeof saved, Undo>(saved, {
      before: { id, valid_from, valid_to, rates, note },
    })
  },
  async (undo, { container }) => {
    const delivery: DeliveryModuleService = container.resolve(DELIVERY_MODULE)
    if (undo?.made) {
      await delivery.deleteRateCards([undo.made])
    }
    if (undo?.before) {
      await delivery.updateRateCards([undo.before])
    }
  },
)

/** Adds a rate card, or changes one. */
export const saveRateCardWorkflow = createWorkflow("save-rate-card", (input: SaveRateCardInput) => {
  return new WorkflowResponse(saveRateCardStep(input))
})
