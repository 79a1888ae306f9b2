import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { type NewApplicant, SELLER_MODULE, type SellerModuleService } from "../../modules/seller"
import { identityStep, type SignInName } from "./identity"

export interface ApplyInput {
  name: SignInName
  /** The person's own name. */
  person: string
  /** A new identity's; of an identity that exists, its own. */
  password: string
  business: NewApplicant["business"]
}

const applyStep = createStep(
  "apply-to-sell",
  async (input: NewApplicant, { container }) =>
    new StepResponse(await container.resolve<SellerModuleService>(SELLER_MODULE).apply(input)),
)

/**
 * Has somebody begin an application: a seller that nobody sees yet, owned by them. A new person gets an identity with the
 * password they chose; one who has an identity, as a shopper for example, keeps it.
 *
 * @returns the seller's id
 * @throws INVALID_DATA naming password, with `code` `wrong_password` where the name has an account already
 */
export const applyToSellWorkflow = createWorkflow("apply-to-sell", (input: ApplyInput) => {
  const key = transform({ input }, (data) => `account:${data.input.name.value}`)
  acquireLockStep({ key, timeout: 10, ttl: 30 })
  const member_id = identityStep(input)
  const seller_id = applyStep(
    transform({ input, member_id }, ({ input: { name, person, business }, member_id: member }) => ({
      member_id: member,
      person: {
        name: person,
        email: name.field === "email" ? name.value : null,
        phone: name.field === "phone" ? name.value : null,
      },
      business,
    })),
  )
  releaseLockStep({ key })
  return new WorkflowResponse(seller_id)
})
