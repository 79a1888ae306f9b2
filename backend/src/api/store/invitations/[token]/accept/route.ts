import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { acceptInvitationWorkflow, WRONG_PASSWORD } from "@ocop/marketplace/workflows"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { readInvitation } from "../../../../../sellers/read-invitation"
import { tooMany } from "@ocop/kit/limits/limit-requests"
import { refuse } from "../../../../refuse"
import { countPassword } from "@ocop/kit/limits/sign-in-limit"
import { acceptanceBody } from "./validators"

/**
 * POST /store/invitations/:token/accept `{ name, password }` — joins the seller. A new person chooses a password; one with
 * an account, a shopper's for example, says its own. Then they sign in by `/auth/seller_member/…`.
 *
 * @returns 201 `{ seller: { name_vi, name_en } }`; 400 naming the field in the reader's language, or with `code`
 *   `invitation_used`; 404 (`link_invalid`); 429 after too many wrong passwords, counted with those of signing in
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = acceptanceBody.safeParse(req.body)
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const { invitation, name } = await readInvitation(req.scope, req.params.token ?? "")
  const { wait, giveBack } = await countPassword(req, name.value)
  if (wait > 0) {
    tooMany(res, "password: too many wrong passwords", wait)
    return
  }
  try {
    await acceptInvitationWorkflow(req.scope).run({
      input: {
        invitation_id: invitation.id,
        name,
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
  const { name_vi, name_en } = invitation.seller
  res.status(201).json({ seller: { name_vi, name_en } })
}
