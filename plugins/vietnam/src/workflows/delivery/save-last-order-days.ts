import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { DELIVERY_MODULE } from "../../modules/delivery"
import type DeliveryModuleService from "../../modules/delivery/service"
import { type Zone, ZONES } from "../../parcels"

export interface SaveLastOrderDaysInput {
  holiday: string
  name_vi: string
  name_en: string
  holiday_from: string
  days: Record<Zone | "remote", string>
}

const saveLastOrderDaysStep = createStep(
  "save-last-order-days",
  async ({ days, ...holiday }: SaveLastOrderDaysInput, { container }) => {
    const delivery: DeliveryModuleService = container.resolve(DELIVERY_MODULE)
    const before = await delivery.listLastOrderDays({ holiday: holiday.holiday })
    const zones = [...ZONES, "remote" as const]
    const made = await delivery.createLastOrderDays(
      zones
        .filter((zone) => !before.some((row) => row.zone === zone))
        .map((zone) => ({ ...holiday, zone, day: days[zone] })),
    )
    const changed = await delivery.updateLastOrderDays(
      before.map(({ id, zone }) => ({ id, ...holiday, day: days[zone] })),
    )
    return new StepResponse([...changed, ...made], { made: made.map(({ id }) => id), before })
  },
  async (undo, { container }) => {
    if (undo) {
      const delivery: DeliveryModuleService = container.resolve(DELIVERY_MODULE)
      await delivery.deleteLastOrderDays(undo.made)
      await delivery.updateLastOrderDays(undo.before)
    }
  },
)

/** Says for one holiday until when each zone may order. */
export const saveLastOrderDaysWorkflow = createWorkflow(
  "save-last-order-days",
  (input: SaveLastOrderDaysInput) => new WorkflowResponse(saveLastOrderDaysStep(input)),
)
