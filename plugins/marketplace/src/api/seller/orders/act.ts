import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { type Move, moveSellerOrder } from "../../../workflows/order/life/move"
import { actingMember } from "../member"
import { ownSellerOrder } from "./views"

/**
 * Moves one of the member's seller's orders and answers it as GET does. A move that was made before changes nothing.
 *
 * @throws as `moveSellerOrder`; NOT_FOUND also for another seller's order
 */
export async function act(
  req: MedusaRequest,
  res: MedusaResponse,
  move: Omit<Move, "id" | "actor" | "scope">,
): Promise<void> {
  const id = req.params.id ?? ""
  const { id: memberId, seller } = actingMember(req)
  await moveSellerOrder(req.scope, {
    ...move,
    id,
    actor: { type: "seller_member", id: memberId },
    scope: { seller_id: seller.id },
  })
  res.json({ order: await ownSellerOrder(req.scope, id, seller.id) })
}
