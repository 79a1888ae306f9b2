import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { endSessions } from "@ocop/kit/session"

/** Providers that hold a password, and the field in which each is told the name. */
const FIELDS: Record<string, "email" | "phone"> = { emailpass: "email", phonepass: "phone" }

/** A name that an identity is signed in with. */
export interface SignInName {
  provider: string
  field: "email" | "phone"
  value: string
}

/** The names that an identity is signed in with by password, the e-mail address first. */
export async function namesOf(
  container: MedusaContainer,
  authIdentityId: string,
): Promise<SignInName[]> {
  const names = await container
    .resolve(Modules.AUTH)
    .listProviderIdentities({ auth_identity_id: authIdentityId })
  return names
    .flatMap(({ provider, entity_id }) => {
      const field = FIELDS[provider]
      return field ? [{ provider, field, value: entity_id }] : []
    })
    .sort((a, b) => (a.field < b.field ? -1 : 1))
}

/** Whether this is the password of a name. Says nothing of a second factor, which is asked for beside it. */
export async function isPassword(
  container: MedusaContainer,
  { provider, field, value }: SignInName,
  password: string,
): Promise<boolean> {
  const { success } = await container
    .resolve(Modules.AUTH)
    .authenticate(provider, { body: { [field]: value, password } })
  return success
}

/**
 * Sets the password behind every name of an identity, and ends all its sessions, in this order: whoever still signs in with
 * the old one in between is signed out with the rest.
 * @throws when a provider refuses; asking again sets what was not set
 */
export async function setPassword(
  container: MedusaContainer,
  authIdentityId: string,
  password: string,
): Promise<void> {
  const auth = container.resolve(Modules.AUTH)
  for (const { provider, value } of await namesOf(container, authIdentityId)) {
    const { success, error } = await auth.updateProvider(provider, { entity_id: value, password })
    if (!success) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, error ?? provider)
  }
  await endSessions(
    container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    authIdentityId,
  )
}
