import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import {
  ONCE_OPEN,
  SELLER_MODULE,
  type SellerModuleService,
  type SellerStatus,
} from "../../../../../modules/seller"
import { moveSellerWorkflow } from "../../../../../workflows/seller/move-seller"
import type { MoveSellerBody } from "../../validators"

/**
 * POST /admin/sellers/:id/status `{ status, reason? }` — suspends, opens again or closes. The seller's people get a letter
 * with the reason. Whether a shop opens at all is decided of its application.
 *
 * @returns 200 `{ seller: { id, status } }`, also when it is so already; 400 naming status or reason; 404 naming id
 */
export async function POST(
  req: AuthenticatedMedusaRequest<MoveSellerBody>,
  res: MedusaResponse,
): Promise<void> {
  const { status, reason } = req.validatedBody
  const id = req.params.id ?? ""
  const [seller] = await req.scope.resolve<SellerModuleService>(SELLER_MODULE).listSellers({ id })
  const opened: readonly SellerStatus[] = ONCE_OPEN
  if (seller && !opened.includes(seller.status) && status !== "closed")
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "status: an application is decided by its own route",
    )
  const { result } = await moveSellerWorkflow(req.scope).run({
    input: {
      id,
      to: status as SellerStatus,
      reason,
      actor: { type: "user", id: req.auth_context.actor_id },
    },
  })
  res.json({ seller: { id: result.id, status: result.status } })
}
