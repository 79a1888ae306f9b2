import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  ContainerRegistrationKeys,
  generateEntityId,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { SELLER_MODULE, type SellerModuleService } from "../../modules/seller"

/** The key that Medusa reads the actor's id from when it signs a token for `seller_member`. */
export const ACTOR_KEY = "seller_member_id"

/** That the name has an account, and this is not its password; as `code` of the error. */
export const WRONG_PASSWORD = "wrong_password"

/** Whose invitation it is, as the sign-in providers keep them. */
interface Name {
  provider: "emailpass" | "phonepass"
  field: "email" | "phone"
  value: string
}

export interface AcceptInvitationInput {
  invitation_id: string
  name: Name
  /** The person's own name, where they are new. */
  person: string
  /** A new identity's; of an identity that exists, its own. */
  password: string
}

/**
 * The identity behind a name, made where there is none, and the id of the person behind it: thought of here, where there is
 * none, and written to the identity first. Whoever is cut off after it is nobody yet, and can accept once more.
 */
const identityStep = createStep(
  "invited-identity",
  async ({ name, password }: AcceptInvitationInput, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    const [known] = await auth.listProviderIdentities({
      entity_id: name.value,
      provider: name.provider,
    })
    const way = { body: { [name.field]: name.value, password } }
    const { authIdentity, error } = known
      ? await auth.authenticate(name.provider, way)
      : await auth.register(name.provider, way)
    if (!authIdentity)
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `password: ${error ?? "was refused"}`,
        known ? WRONG_PASSWORD : undefined,
      )
    const thought = generateEntityId(undefined, "smem")
    // Merged by the database, since Medusa's own update writes all of it as it was read.
    const { rows } = await knex.raw<{ rows: { member_id: string }[] }>(
      `update auth_identity set updated_at = now(), app_metadata = jsonb_build_object(?::text, ?::text)
         || coalesce(app_metadata, '{}'::jsonb) where id = ? returning app_metadata ->> ? as member_id`,
      [ACTOR_KEY, thought, authIdentity.id, ACTOR_KEY],
    )
    return new StepResponse(rows[0]?.member_id ?? thought)
  },
)

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
