import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { SELLER_MODULE, type SellerModuleService } from "../../modules/seller"
import { identityStep, type SignInName } from "./identity"

export interface AcceptInvitationInput {
  invitation_id: string
  name: SignInName
  /** The person's own name, where they are new. */
  person: string
  /** A new identity's; of an identity that exists, its own. */
  password: string
}

const acceptStep = createStep(
  "accept-invitation",
  async (input: { invitation_id: string; member_id: string; name: string }, { container }) =>
    new StepResponse(await container.resolve<SellerModuleService>(SELLER_MODULE).accept(input)),
)

/**
 * Has somebody accept an invitation: a new person gets an identity with the password they chose; one who has an identity,
 * as a shopper for example, keeps it. Under a lock, since the same form sent twice would share one identity.
 *
 * @returns the seller's id
 * @throws as `accept`; INVALID_DATA naming password, with `code` `wrong_password` where the name has an account already
 */
export const acceptInvitationWorkflow = createWorkflow(
  "accept-invitation",
  (input: AcceptInvitationInput) => {
    const key = transform({ input }, (data) => `account:${data.input.name.value}`)
    acquireLockStep({ key, timeout: 10, ttl: 30 })
    const member_id = identityStep(input)
    const seller_id = acceptStep(
      transform({ input, member_id }, (data) => ({
        invitation_id: data.input.invitation_id,
        member_id: data.member_id,
        name: data.input.person,
      })),
    )
    releaseLockStep({ key })
    return new WorkflowResponse(seller_id)
  },
)
