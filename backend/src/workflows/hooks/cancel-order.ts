/**
 * What a cancelled order means to its sellers. Every way of cancelling goes through Medusa's workflow: the button in
 * Medusa Admin, its API, and a transfer that never came. In the workflow and not after its event, which a crash loses.
 */
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import {
  cancelSellerOrders,
  type FormerStatus,
  restoreSellerOrders,
} from "@ocop/marketplace/workflows"

cancelOrderWorkflow.hooks.orderCanceled(
  async ({ order }, { container }) => {
    const former = await cancelSellerOrders(container, (order as { id: string }).id)
    return new StepResponse(former, former)
  },
  async (former: FormerStatus[] | undefined, { container }) => {
    if (former) await restoreSellerOrders(container, former)
  },
)
