import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { refusalBody, shopLocale } from "@ocop/vietnam/checkout/index"
import { isAcceptablePassword } from "@ocop/vietnam/sign-in"

/** Providers that hold a password of the same account. */
const PROVIDERS = new Set(["emailpass", "phonepass"])

/**
 * An account has one password, however it is signed in to. Medusa's reset sets the one of the provider that was asked;
 * here the other names of the account follow, and first: should the process die in between, the letter is asked for again,
 * and no name is left open to a password that was given up because a stranger knows it.
 */
async function setEverywhere(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  try {
    const { password } = (req.body ?? {}) as { password?: unknown }
    if (!isAcceptablePassword(password)) {
      res
        .status(400)
        .json(refusalBody([{ field: "password", code: "password" }], shopLocale(req.locale)))
      return
    }
    const auth = req.scope.resolve(Modules.AUTH)
    // Set by Medusa's own check of the letter's token, which ran before.
    const { auth_identity_id } = req.auth_context
    const names = await auth.listProviderIdentities({ auth_identity_id })
    for (const { provider, entity_id } of names) {
      if (provider === req.params.auth_provider || !PROVIDERS.has(provider)) continue
      const { success, error } = await auth.updateProvider(provider, { entity_id, password })
      if (!success) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, error ?? provider)
    }
    next()
  } catch (error) {
    next(error)
  }
}

export const onePassword: MiddlewareRoute[] = [
  {
    matcher: "/auth/:actor_type/:auth_provider/update",
    methods: ["POST"],
    middlewares: [setEverywhere],
  },
]
