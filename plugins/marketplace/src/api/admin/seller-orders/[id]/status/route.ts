import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { moveSellerOrder } from "../../../../../workflows/order/life/move"
import { handOverOf } from "../../../../seller/orders/validators"
import type { MoveSellerOrderBody } from "../../validators"

/**
 * POST /admin/seller-orders/:id/status `{ status, reason?, note, hand_over? }` — the platform's staff move a seller order for those
 * who only have a telephone, and say why: `note` is kept with the move and their name. `reason` where the status asks for one;
 * `hand_over: { carrier?, tracking_number?, own_delivery?, cash_to? }` with `handed_over`: who collects, where cash is to be
 * collected, and whether a carrier hands it to the platform (unless told) or to the seller.
 *
 * @returns 200 `{ seller_order: { id, order_id, status } }`, also when it was moved so before; 400 naming `status`, also where a
 *   shop that is suspended or closed would take on an order (`code: "seller_suspended"`), `reason`, `note`, `payment` or `hand_over`; 404
 */
export async function POST(
  req: AuthenticatedMedusaRequest<MoveSellerOrderBody>,
  res: MedusaResponse,
): Promise<void> {
  const { status: to, reason, note, hand_over } = req.validatedBody
  const { id, order_id, status } = await moveSellerOrder(req.scope, {
    id: req.params.id ?? "",
    to,
    reason: reason ?? null,
    note,
    ...(hand_over ? { hand_over: handOverOf(hand_over) } : {}),
    actor: { type: "user", id: req.auth_context.actor_id },
  })
  res.json({ seller_order: { id, order_id, status } })
}
