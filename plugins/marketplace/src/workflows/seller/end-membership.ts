import type { Actor } from "@ocop/kit/audit"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SELLER_MODULE, type SellerModuleService } from "../../modules/seller"

interface Ending {
  seller_id: string
  actor: Actor
}

const revokeStep = createStep(
  "revoke-invitation",
  async (input: Ending & { id: string }, { container }) =>
    new StepResponse(await container.resolve<SellerModuleService>(SELLER_MODULE).revoke(input)),
)

const leaveStep = createStep(
  "end-membership",
  async (input: Ending & { member_id: string }, { container }) =>
    new StepResponse(await container.resolve<SellerModuleService>(SELLER_MODULE).leave(input)),
)

/** Takes an invitation back. @returns whether there was one that is pending at this seller */
export const revokeInvitationWorkflow = createWorkflow(
  "revoke-invitation",
  (input: Ending & { id: string }) => new WorkflowResponse(revokeStep(input)),
)

/**
 * Has a member act for a seller no more, from the next request on.
 * @returns whether there was such a member
 * @throws NOT_ALLOWED (`last_owner`)
 */
export const endMembershipWorkflow = createWorkflow(
  "end-membership",
  (input: Ending & { member_id: string }) => new WorkflowResponse(leaveStep(input)),
)
