import type { Actor } from "@ocop/kit/audit"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type NewOffice,
  OFFICE_MODULE,
  type OfficeModuleService,
  type OfficeMove,
  type OfficerChange,
} from "../../modules/office"

// Without an undo each: a change and its audit entry are one transaction, and the last step of all.

const openOfficeStep = createStep("open-office", async (input: NewOffice, { container }) => {
  const service = container.resolve<OfficeModuleService>(OFFICE_MODULE)
  return new StepResponse(await service.retrieveOffice(await service.open(input)))
})

/** Opens the office of a province that has none. @throws as `openOffice` */
export const openOfficeWorkflow = createWorkflow(
  "open-office",
  (input: NewOffice) => new WorkflowResponse(openOfficeStep(input)),
)

const moveOfficeStep = createStep("move-office", async (input: OfficeMove, { container }) => {
  const service = container.resolve<OfficeModuleService>(OFFICE_MODULE)
  await service.move(input)
  return new StepResponse(await service.retrieveOffice(input.id))
})

/** Suspends an office or opens it again. @throws as `moveOffice` */
export const moveOfficeWorkflow = createWorkflow(
  "move-office",
  (input: OfficeMove) => new WorkflowResponse(moveOfficeStep(input)),
)

const changeOfficerStep = createStep(
  "change-officer",
  async (input: OfficerChange, { container }) => {
    const service = container.resolve<OfficeModuleService>(OFFICE_MODULE)
    await service.change(input)
    return new StepResponse(await service.retrieveOfficer(input.id))
  },
)

/** Suspends an officer, lets them in again, or changes their role. @throws as `changeOfficer` */
export const changeOfficerWorkflow = createWorkflow(
  "change-officer",
  (input: OfficerChange) => new WorkflowResponse(changeOfficerStep(input)),
)

const revokeStep = createStep(
  "revoke-office-invitation",
  async (input: { id: string; office_id: string; actor: Actor }, { container }) =>
    new StepResponse(await container.resolve<OfficeModuleService>(OFFICE_MODULE).revoke(input)),
)

/** Takes an invitation back. @returns false when there is none of the office's that is pending */
export const revokeOfficeInvitationWorkflow = createWorkflow(
  "revoke-office-invitation",
  (input: { id: string; office_id: string; actor: Actor }) =>
    new WorkflowResponse(revokeStep(input)),
)
