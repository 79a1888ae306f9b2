import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { isAcceptablePassword } from "@ocop/vietnam/sign-in"
import { setPassword } from "../accounts/password"
import { refuse } from "./refuse"

/**
 * An account has one password, however it is signed in to. Medusa's reset sets the one of the provider that was asked;
 * here all names of the account get it, and every session ends: should the process die in between, the letter is asked for
 * again, and nothing is left open to a password that was given up because a stranger knows it. Medusa's own part, which
 * follows, sets the same once more.
 */
async function setEverywhere(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  try {
    const { password } = (req.body ?? {}) as { password?: unknown }
    if (!isAcceptablePassword(password)) {
      refuse(req, res, [{ field: "password", code: "password" }])
      return
    }
    // Set by Medusa's own check of the letter's token, which ran before.
    await setPassword(req.scope, req.auth_context.auth_identity_id, password)
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
