import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { type Move, moveSellerOrder } from "@ocop/marketplace/workflows"
import { assertShopper } from "../../../../../orders/proof"
import { orderView } from "../../../../../orders/view"

/**
 * Moves one part of a shopper's order and answers the order as its page shows it. A move that was made before changes
 * nothing.
 *
 * @throws as `moveSellerOrder`; NOT_FOUND also for a part of another order, and for who is not its shopper
 */
export async function actAsShopper(
  req: MedusaRequest,
  res: MedusaResponse,
  move: Pick<Move, "to" | "reason" | "note">,
): Promise<void> {
  const orderId = req.params.id ?? ""
  const customer = await assertShopper(req, orderId)
  await moveSellerOrder(req.scope, {
    ...move,
    id: req.params.sid ?? "",
    actor: { type: "customer", id: customer },
    scope: { order_id: orderId },
  })
  res.setHeader("cache-control", "private, no-store")
  res.json({ order: await orderView(req.scope, orderId) })
}
