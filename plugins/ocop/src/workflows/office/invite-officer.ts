import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { type NewInvitation, OFFICE_MODULE, type OfficeModuleService } from "../../modules/office"

/** Without an undo: an invitation, its audit entry and its letter are one transaction, and the last step of all. */
const inviteOfficerStep = createStep(
  "invite-officer",
  async (input: NewInvitation, { container }) => {
    const service = container.resolve<OfficeModuleService>(OFFICE_MODULE)
    return new StepResponse(await service.retrieveOfficerInvitation(await service.invite(input)))
  },
)

/** Invites somebody to act for an office; the outbox sends the letter. An earlier invitation of the same address ends. */
export const inviteOfficerWorkflow = createWorkflow(
  "invite-officer",
  (input: NewInvitation) => new WorkflowResponse(inviteOfficerStep(input)),
)
