import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { WRONG_PASSWORD } from "@ocop/kit/invited-identity"
import { tooMany } from "@ocop/kit/limits/limit-requests"
import { countPassword } from "@ocop/kit/limits/sign-in-limit"
import { assertOpen } from "@ocop/ocop/modules/office"
import { acceptOfficeInvitationWorkflow } from "@ocop/ocop/workflows"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { readOfficeInvitation } from "../../../../../offices/read-invitation"
import { refuse } from "../../../../refuse"
import { acceptanceBody } from "../../../invitations/[token]/accept/validators"

/**
 * POST /store/office-invitations/:token/accept `{ name, password }` — joins the office. A new person chooses a password; one
 * with an account, a shopper's for example, says its own. Then they sign in by `/auth/officer/emailpass`, and set up a second
 * factor before anything else.
 *
 * @returns 201 `{ office: { name } }`; 400 naming the field in the reader's language, or with `code` `invitation_used` or
 *   `officer_exists`; 404 with `code` `invitation_expired`, `invitation_revoked` or `link_invalid`; 429 after too many wrong
 *   passwords, counted with those of signing in
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = acceptanceBody.safeParse(req.body)
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const { invitation, office } = await readOfficeInvitation(req.scope, req.params.token ?? "")
  // One that was accepted is shown, and opens nothing: no password is tried for it.
  assertOpen({ status: invitation.status, expired: false, office_status: office.status })
  const { wait, giveBack } = await countPassword(req, invitation.email)
  if (wait > 0) {
    tooMany(res, "password: too many wrong passwords", wait)
    return
  }
  try {
    await acceptOfficeInvitationWorkflow(req.scope).run({
      input: {
        invitation_id: invitation.id,
        email: invitation.email,
        person: body.data.name,
        password: body.data.password,
      },
    })
  } catch (error) {
    if ((error as { code?: unknown }).code !== WRONG_PASSWORD) throw error
    refuse(req, res, [{ field: "password", code: "wrong_password" }])
    return
  }
  await giveBack()
  res.status(201).json({ office: { name: office.name } })
}
