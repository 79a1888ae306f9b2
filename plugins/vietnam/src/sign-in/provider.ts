import { AbstractAuthModuleProvider, MedusaError } from "@medusajs/framework/utils"
import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityDTO,
  AuthIdentityProviderService,
} from "@medusajs/framework/types"
import { hashPassword, isAcceptablePassword, isPasswordOf, LONGEST_PASSWORD } from "./password"

/** The one answer to a wrong name, an unreadable one and a wrong password. */
const REFUSED = "Invalid sign-in"

/**
 * Signing in with a name and a password. What Medusa's emailpass does, and three things it does not: a name has one
 * spelling, an account that is not there costs the time of one that is, and a password has a least length.
 *
 * That a name has one account is the database's word: `provider_identity` is unique over name and provider.
 */
export abstract class PasswordAuthService extends AbstractAuthModuleProvider {
  // Public, for Medusa's loader: the base class keeps its own protected. There is nothing to configure.
  constructor(..._: unknown[]) {
    super()
  }

  /** The field of the request that holds the name. */
  protected abstract readonly field: string

  /** @returns the one spelling under which a name is kept; null when it cannot be one */
  protected abstract nameOf(typed: string): string | null

  /** Body: the name's field, and `password`. */
  override async authenticate(
    { body }: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const password = body?.password
    if (typeof password !== "string" || password === "" || password.length > LONGEST_PASSWORD) {
      return refused("password: please say the password")
    }
    const name = this.readName(body)
    const identity = name ? await find(identities, name) : undefined
    if (await isPasswordOf(this.hashOf(identity), password)) {
      return { success: true, authIdentity: this.withoutHash(identity) }
    }
    return refused(REFUSED)
  }

  /**
   * Body: the name's field, and `password`. An identity that nobody's account hangs on yet, left behind by a registration
   * that was cut off, is taken up again by whoever knows its password.
   */
  override async register(
    { body }: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const name = this.readName(body)
    if (!name) return refused(`${this.field}: is not one`)
    const password = body?.password
    if (!isAcceptablePassword(password)) return refused("password: is too short or too long")
    const known = await find(identities, name)
    if (known) {
      // Medusa keeps who somebody is as `customer_id`, `seller_member_id`…; other facts make nobody of them.
      const unfinished = !Object.keys(known.app_metadata ?? {}).some((key) => key.endsWith("_id"))
      return unfinished && (await isPasswordOf(this.hashOf(known), password))
        ? { success: true, authIdentity: this.withoutHash(known) }
        : refused(`${this.field}: already has an account`)
    }
    const made = await identities.create({
      entity_id: name,
      provider_metadata: { password: await hashPassword(password) },
    })
    return { success: true, authIdentity: this.withoutHash(made) }
  }

  /** Sets another password: `{ entity_id, password }`. Without a password nothing changes. */
  override async update(
    { entity_id, password }: Record<string, unknown>,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    if (typeof entity_id !== "string") return refused(`${this.field}: is missing`)
    if (password === undefined) return { success: true }
    if (!isAcceptablePassword(password)) return refused("password: is too short or too long")
    const saved = await identities.update(entity_id, {
      provider_metadata: { password: await hashPassword(password) },
    })
    return { success: true, authIdentity: this.withoutHash(saved) }
  }

  private readName(body: AuthenticationInput["body"]): string | null {
    const typed: unknown = body?.[this.field]
    return typeof typed === "string" ? this.nameOf(typed) : null
  }

  private hashOf(identity: AuthIdentityDTO | undefined): string | undefined {
    const own = identity?.provider_identities?.find(({ provider }) => provider === this.provider)
    const hash: unknown = own?.provider_metadata?.password
    return typeof hash === "string" ? hash : undefined
  }

  /** No hash of any provider leaves this class: the answer is handed on to whoever asks the module. */
  private withoutHash(identity: AuthIdentityDTO | undefined): AuthIdentityDTO | undefined {
    return (
      identity && {
        ...identity,
        provider_identities: identity.provider_identities?.map((own) => {
          const { password: _, ...metadata } = own.provider_metadata ?? {}
          return { ...own, provider_metadata: metadata }
        }),
      }
    )
  }
}

const refused = (error: string): AuthenticationResponse => ({ success: false, error })

async function find(
  identities: AuthIdentityProviderService,
  name: string,
): Promise<AuthIdentityDTO | undefined> {
  try {
    return await identities.retrieve({ entity_id: name })
  } catch (error) {
    if (error instanceof MedusaError && error.type === MedusaError.Types.NOT_FOUND) return undefined
    throw error
  }
}
