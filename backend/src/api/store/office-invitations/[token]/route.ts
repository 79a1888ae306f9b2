import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOfficeInvitation } from "../../../../offices/read-invitation"
import { hasAccount } from "../../../../sellers/read-invitation"

/**
 * GET /store/office-invitations/:token — what a link in an invitation to a trade office is about; changes nothing.
 *
 * @returns 200 `{ invitation: { office: { name }, name, email, role, status, expires_at, has_account } }`, `status` pending or
 *   accepted; `has_account` asks for the account's password in place of a new one. 404 with `code` `invitation_expired`,
 *   `invitation_revoked` or `link_invalid`
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { invitation, office } = await readOfficeInvitation(req.scope, req.params.token ?? "")
  const { name, email, role, status, expires_at } = invitation
  res.setHeader("cache-control", "private, no-store").json({
    invitation: {
      office: { name: office.name },
      name,
      email,
      role,
      status,
      expires_at,
      has_account: await hasAccount(req.scope, { provider: "emailpass", value: email }),
    },
  })
}
