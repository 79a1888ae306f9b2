import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import { inviteMemberWorkflow } from "@ocop/marketplace/workflows"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { countInvitation } from "../../../sellers/invitation-limit"
import { tooMany } from "@ocop/kit/limits/limit-requests"
import { refuse } from "../../refuse"
import { invitationView } from "./shape"
import { invitationBody } from "./validators"

/** GET /seller/invitations — those that can still be accepted, for the owner: `{ invitations }`, the latest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const invitations = await req.scope.resolve<SellerModuleService>(SELLER_MODULE).listInvitations(
    {
      seller_id: actingMember(req).seller.id,
      status: "pending",
      expires_at: { $gt: new Date() },
    },
    { order: { created_at: "DESC", id: "DESC" } },
  )
  res.json({ invitations: invitations.map(invitationView) })
}

/**
 * POST /seller/invitations `{ email | phone, role, locale? }` — the owner invites somebody; one with an e-mail address gets
 * a letter. An earlier invitation of the same name ends.
 *
 * @returns 201 `{ invitation: { id, email, phone, role, expires_at, created_at, link } }`; 400 naming the field in the
 *   reader's language; 429 after too many
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const acting = actingMember(req)
  const body = invitationBody.safeParse(req.body)
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const wait = await countInvitation(req.scope, acting.id)
  if (wait !== null) {
    tooMany(res, "Too many invitations", wait)
    return
  }
  const { result } = await inviteMemberWorkflow(req.scope).run({
    input: { ...body.data, seller_id: acting.seller.id, invited_by: acting.id },
  })
  res.status(201).json({ invitation: invitationView(result) })
}
