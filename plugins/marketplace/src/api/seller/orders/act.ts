import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { type Move, moveSellerOrder } from "../../../workflows/order/life/move"
import { OTHER_MOVE } from "../../../workflows/order/life/same"
import { actingMember } from "../member"
import { ownSellerOrder } from "./views"

/**
 * Moves one of the member's seller's orders and answers it as GET does. A move that was made before changes nothing; of one
 * that was made with other goods or another hand-over it answers 409 `{ type: "conflict", code: "other_move", message, order }`.
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
  const stands = () => ownSellerOrder(req.scope, id, seller.id)
  try {
    await moveSellerOrder(req.scope, {
      ...move,
      id,
      actor: { type: "seller_member", id: memberId },
      scope: { seller_id: seller.id },
    })
  } catch (error) {
    if (!MedusaError.isMedusaError(error) || error.code !== OTHER_MOVE) throw error
    const { code, message } = error
    res.status(409).json({ type: "conflict", code, message, order: await stands() })
    return
  }
  res.json({ order: await stands() })
}
