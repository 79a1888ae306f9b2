import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { isPassword, namesOf } from "./password"
import { tooMany } from "@ocop/kit/limits/limit-requests"
import { refuse } from "../api/refuse"
import { countPassword } from "@ocop/kit/limits/sign-in-limit"

/**
 * Asks whoever is signed in for the password once more: a telephone that lies open on a table is signed in, too. Wrong ones
 * are counted with those of signing in.
 *
 * @returns whether it is theirs; when not, the request is answered: 400 naming password, or 429
 */
export async function saysOwnPassword(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  password: string,
): Promise<boolean> {
  const [name] = await namesOf(req.scope, req.auth_context.auth_identity_id)
  if (!name) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "password: there is none")
  const { wait, giveBack } = await countPassword(req, name.value)
  if (wait > 0) {
    tooMany(res, "password: too many wrong passwords", wait)
    return false
  }
  if (!(await isPassword(req.scope, name, password))) {
    refuse(req, res, [{ field: "password", code: "wrong_password" }])
    return false
  }
  await giveBack()
  return true
}
