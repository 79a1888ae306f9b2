import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { generateJwtTokenForAuthIdentity } from "@medusajs/medusa/api/auth/utils/generate-jwt-token"
import type { Claims } from "@ocop/kit/session"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { isPassword, namesOf, setPassword } from "../../../accounts/password"
import { tooMany } from "@ocop/kit/limits/limit-requests"
import { environment } from "../../../config/environment"
import { refuse } from "../../refuse"
import { countPassword } from "@ocop/kit/limits/sign-in-limit"
import { changePasswordBody } from "./validators"

/**
 * POST /auth/password `{ current, password }` — changes one's own password, whoever one is: a shopper, somebody who sells,
 * an officer. All other sessions end; the answer is a token in place of the one that asked.
 *
 * @returns 200 `{ token }`; 400 naming current or password in the reader's language; 401 without a token; 429 after too many
 *   wrong ones, counted with those of signing in
 */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const body = changePasswordBody.safeParse(req.body)
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const { auth_identity_id } = req.auth_context
  const [name] = await namesOf(req.scope, auth_identity_id)
  if (!name) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "password: there is none")
  const { wait, giveBack } = await countPassword(req, name.value)
  if (wait > 0) {
    tooMany(res, "current: too many wrong passwords", wait)
    return
  }
  if (!(await isPassword(req.scope, name, body.data.current))) {
    refuse(req, res, [{ field: "current", code: "wrong_password" }])
    return
  }
  await giveBack()
  await setPassword(req.scope, auth_identity_id, body.data.password)
  res.json({ token: await tokenInPlaceOf(req) })
}

/** As Medusa would renew the token that asked: the same actor, way in and second factor, of the new version. */
async function tokenInPlaceOf(req: AuthenticatedMedusaRequest): Promise<string> {
  const { http } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const claims = req.auth_context as Claims & { auth_provider?: string; actor_type: string }
  const authIdentity = await req.scope
    .resolve(Modules.AUTH)
    .retrieveAuthIdentity(req.auth_context.auth_identity_id, {
      relations: ["provider_identities"],
    })
  return generateJwtTokenForAuthIdentity(
    {
      authIdentity,
      actorType: claims.actor_type,
      authProvider: claims.auth_provider,
      container: req.scope,
      mfaEnabled: claims.mfa_enabled,
      mfaChallengeCompletedAt: claims.mfa_challenge_completed_at,
    },
    {
      secret: environment(process.env).jwtSecret,
      expiresIn: http.jwtExpiresIn,
      options: http.jwtOptions,
    },
  )
}
