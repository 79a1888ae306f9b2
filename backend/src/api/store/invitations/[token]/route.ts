import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { hasAccount, readInvitation } from "../../../../sellers/read-invitation"

/**
 * GET /store/invitations/:token — what a link in an invitation is about; changes nothing.
 *
 * @returns 200 `{ invitation: { seller: { name_vi, name_en }, role, email, phone, status, expires_at, has_account } }`,
 *   `status` pending or accepted; `has_account` asks for the account's password in place of a new one. One 404
 *   (`link_invalid`) for links altered, expired and taken back.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { invitation, name } = await readInvitation(req.scope, req.params.token ?? "")
  const { seller, role, email, phone, status, expires_at } = invitation
  res.setHeader("cache-control", "private, no-store").json({
    invitation: {
      seller: { name_vi: seller.name_vi, name_en: seller.name_en },
      role,
      email,
      phone,
      status,
      expires_at,
      has_account: await hasAccount(req.scope, name),
    },
  })
}
