import type { IAuthModuleService } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  createCustomersWorkflow,
  releaseLockStep,
  setAuthAppMetadataStep,
} from "@medusajs/medusa/core-flows"

export interface NewAccount {
  name: string
  /** +84… */
  phone: string
  /** In lower case. */
  email?: string
  password: string
}

type Taken = "phone" | "email"

const CODES: Record<Taken, string> = { phone: "phone_taken", email: "email_taken" }

/** Which field of a new account is another account's; undefined for any other failure. */
export function takenField(error: unknown): Taken | undefined {
  const { code } = (error ?? {}) as { code?: unknown }
  return (Object.keys(CODES) as Taken[]).find((field) => CODES[field] === code)
}

const taken = (field: Taken) =>
  new MedusaError(
    MedusaError.Types.DUPLICATE_ERROR,
    `${field}: already has an account`,
    CODES[field],
  )

/** One identity with two names, phone and e-mail, and the same password behind both. */
const createIdentityStep = createStep(
  "create-account-identity",
  async ({ phone, email, password }: NewAccount, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    const customers = container.resolve(Modules.CUSTOMER)
    if (email && (await customers.listCustomers({ email, has_account: true })).length > 0) {
      throw taken("email")
    }
    const { authIdentity } = await auth.register("phonepass", { body: { phone, password } })
    if (!authIdentity) throw taken("phone")
    try {
      await nameByEmail(auth, authIdentity.id, email)
    } catch (error) {
      await auth.deleteAuthIdentities([authIdentity.id])
      throw error
    }
    return new StepResponse(authIdentity.id, authIdentity.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve(Modules.AUTH).deleteAuthIdentities([id])
  },
)

/** An identity that an earlier attempt left behind may have another address, or one that is not wanted any more. */
async function nameByEmail(
  auth: IAuthModuleService,
  authIdentityId: string,
  email: string | undefined,
): Promise<void> {
  const names = await auth.listProviderIdentities({ auth_identity_id: authIdentityId })
  const phone = names.find(({ provider }) => provider === "phonepass")
  const former = names.filter(({ provider }) => provider === "emailpass").map(({ id }) => id)
  if (former.length > 0) await auth.deleteProviderIdentities(former)
  if (!email) return
  const [other] = await auth.listProviderIdentities({ entity_id: email, provider: "emailpass" })
  if (other) throw taken("email")
  await auth.createProviderIdentities([
    {
      auth_identity_id: authIdentityId,
      provider: "emailpass",
      entity_id: email,
      provider_metadata: { password: phone?.provider_metadata?.password },
    },
  ])
}

/**
 * Makes a shopper's account and both ways into it. Medusa's own `createCustomerAccountWorkflow` demands an e-mail address,
 * which most of our shoppers do not use. Under a lock, since the same form sent twice would share one identity.
 *
 * @throws MedusaError DUPLICATE_ERROR; `takenField` says of what
 */
export const createAccountWorkflow = createWorkflow("create-account", (input: NewAccount) => {
  const keys = transform({ input }, (data) => [
    `account:${data.input.phone}`,
    ...(data.input.email ? [`account:${data.input.email}`] : []),
  ])
  acquireLockStep({ key: keys, timeout: 10, ttl: 30 })
  const authIdentityId = createIdentityStep(input)
  const customers = createCustomersWorkflow.runAsStep({
    input: transform({ input }, (data) => ({
      customersData: [
        {
          first_name: data.input.name,
          phone: data.input.phone,
          email: data.input.email,
          has_account: true,
        },
      ],
    })),
  })
  const customer = transform({ customers }, (data) => data.customers[0]!)
  setAuthAppMetadataStep({
    authIdentityId,
    actorType: "customer",
    value: transform({ customer }, (data) => data.customer.id),
  })
  releaseLockStep({ key: keys })
  return new WorkflowResponse(customer)
})
