import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * Refuses to choose the payment of a placed order anew. Medusa deletes every session of a collection when another one is
 * made, and asks nobody: an awaited transfer would be gone, its order would never be given up and its stock never come
 * back, and money that is on its way could no longer be confirmed. Whoever made the basket knows the collection's id, and
 * staff have a route to the same.
 *
 * Answers 409 `not_allowed`. A collection without any session passes: an amount that staff ask for later is paid so.
 */
export async function refuseSettledPayment(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  try {
    const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
    const filters = { payment_collection_id: req.params.id }
    const [orders, sessions] = await Promise.all([
      query.graph({ entity: "order_payment_collection", fields: ["order_id"], filters }),
      query.graph({ entity: "payment_session", fields: ["id"], filters }),
    ])
    if (orders.data.length > 0 && sessions.data.length > 0) {
      res.status(409).json({
        type: "not_allowed",
        message: "payment_collection: the order is placed; its payment cannot be chosen again",
      })
      return
    }
    next()
  } catch (error) {
    next(error)
  }
}
