import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { type NewInvitation, SELLER_MODULE, type SellerModuleService } from "../../modules/seller"

/** Without an undo: an invitation, its audit entry and its letter are one transaction, and the last step of all. */
const inviteMemberStep = createStep(
  "invite-member",
  async (input: NewInvitation, { container }) => {
    const service = container.resolve<SellerModuleService>(SELLER_MODULE)
    return new StepResponse(await service.retrieveInvitation(await service.invite(input)))
  },
)

/** Invites somebody to act for a seller; the outbox sends the letter. An earlier invitation of the same name is revoked. */
export const inviteMemberWorkflow = createWorkflow(
  "invite-member",
  (input: NewInvitation) => new WorkflowResponse(inviteMemberStep(input)),
)
