import { generateEntityId } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { invitedIdentity } from "@ocop/kit/invited-identity"
import { OFFICE_MODULE, type OfficeModuleService } from "../../modules/office"

/** The key that Medusa reads the actor's id from when it signs a token for `officer`. */
const ACTOR_KEY = "officer_id"

export interface AcceptOfficeInvitationInput {
  invitation_id: string
  /** That the invitation was sent to, in lower case. */
  email: string
  /** The person's name, as they write it. */
  person: string
  /** A new identity's; of an identity that exists, its own. */
  password: string
}

const officerIdentityStep = createStep(
  "invited-officer-identity",
  async ({ email, password }: { email: string; password: string }, { container }) =>
    new StepResponse(
      await invitedIdentity(
        container,
        { name: { provider: "emailpass", field: "email", value: email }, password },
        { actorKey: ACTOR_KEY, thought: generateEntityId(undefined, "officer") },
      ),
    ),
)

const acceptStep = createStep(
  "accept-office-invitation",
  async (input: { invitation_id: string; officer_id: string; name: string }, { container }) =>
    new StepResponse(await container.resolve<OfficeModuleService>(OFFICE_MODULE).accept(input)),
)

/**
 * Has somebody accept an invitation to an office: a new person gets an identity with the password they chose; one who has an
 * identity, as a shopper for example, keeps it. Under a lock, since the same form sent twice would share one identity.
 *
 * @returns the office's id
 * @throws as `accept`; INVALID_DATA naming password, with `code` `wrong_password` where the address has an account already
 */
export const acceptOfficeInvitationWorkflow = createWorkflow(
  "accept-office-invitation",
  (input: AcceptOfficeInvitationInput) => {
    const key = transform({ input }, (data) => `account:${data.input.email}`)
    acquireLockStep({ key, timeout: 10, ttl: 30 })
    const officer_id = officerIdentityStep(input)
    const office_id = acceptStep(
      transform({ input, officer_id }, (data) => ({
        invitation_id: data.input.invitation_id,
        officer_id: data.officer_id,
        name: data.input.person,
      })),
    )
    releaseLockStep({ key })
    return new WorkflowResponse(office_id)
  },
)
