import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SELLER_MODULE, type SellerModuleService } from "../../modules/seller"

const switchSellerStep = createStep(
  "switch-seller",
  async (input: { member_id: string; seller_id: string }, { container }) => {
    const service = container.resolve<SellerModuleService>(SELLER_MODULE)
    const before = await service.retrieveSellerMember(input.member_id)
    const member = await service.updateSellerMembers({
      id: input.member_id,
      active_seller_id: input.seller_id,
    })
    return new StepResponse(member, { id: before.id, active_seller_id: before.active_seller_id })
  },
  async (before, { container }) => {
    if (before)
      await container.resolve<SellerModuleService>(SELLER_MODULE).updateSellerMembers(before)
  },
)

/** Has a member act for another of their sellers; that they belong to it is the caller's to know. */
export const switchSellerWorkflow = createWorkflow(
  "switch-seller",
  (input: { member_id: string; seller_id: string }) =>
    new WorkflowResponse(switchSellerStep(input)),
)
