import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"

/** That the name has an account, and this is not its password; as `code` of the error. */
export const WRONG_PASSWORD = "wrong_password"

/** What somebody signs in with, as the sign-in providers keep it. */
export interface SignInName {
  provider: "emailpass" | "phonepass"
  field: "email" | "phone"
  value: string
}

/** The door that somebody is invited to. */
export interface InvitedTo {
  /** The key that Medusa reads the actor's id from when it signs a token, for example `officer_id`. */
  actorKey: string
  /** The actor's id, where the identity has none yet. */
  thought: string
}

/**
 * The identity behind a name, made where there is none, and the id of the actor behind it. A new identity gets the password,
 * one that exists must be opened by its own. The id is written to the identity first: whoever is cut off after it is nobody
 * yet, and can accept once more.
 *
 * @returns the actor's id: `thought`, or that which the identity had before
 * @throws INVALID_DATA naming password, with `code` WRONG_PASSWORD where the name has an account already
 */
export async function invitedIdentity(
  container: MedusaContainer,
  { name, password }: { name: SignInName; password: string },
  { actorKey, thought }: InvitedTo,
): Promise<string> {
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
  // Merged by the database, since Medusa's own update writes all of it as it was read.
  const { rows } = await knex.raw<{ rows: { actor_id: string }[] }>(
    `update auth_identity set updated_at = now(), app_metadata = jsonb_build_object(?::text, ?::text)
       || coalesce(app_metadata, '{}'::jsonb) where id = ? returning app_metadata ->> ? as actor_id`,
    [actorKey, thought, authIdentity.id, actorKey],
  )
  return rows[0]?.actor_id ?? thought
}
