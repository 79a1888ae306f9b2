import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  ContainerRegistrationKeys,
  generateEntityId,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** The key that Medusa reads the actor's id from when it signs a token for `seller_member`. */
export const ACTOR_KEY = "seller_member_id"

/** That the name has an account, and this is not its password; as `code` of the error. */
export const WRONG_PASSWORD = "wrong_password"

/** What somebody signs in with, as the sign-in providers keep it. */
export interface SignInName {
  provider: "emailpass" | "phonepass"
  field: "email" | "phone"
  value: string
}

/**
 * The identity behind a name, made where there is none, and the id of the person behind it: thought of here, where there is
 * none, and written to the identity first. Whoever is cut off after it is nobody yet, and can accept once more.
 */
export const identityStep = createStep(
  "invited-identity",
  async ({ name, password }: { name: SignInName; password: string }, { container }) => {
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
