import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { orderOwner } from "./read"
import { opensOrder } from "./token"

type WithAuth = MedusaRequest & { auth_context?: { actor_id?: string; actor_type?: string } }

/**
 * Who may act on an order as its shopper: whoever holds its signed link (header `x-order-token`), and the customer who
 * placed it and is signed in.
 *
 * @returns the customer's id, null for a link
 * @throws MedusaError NOT_FOUND, the same for another's order as for none
 */
export async function assertShopper(req: MedusaRequest, orderId: string): Promise<string | null> {
  const token = req.headers["x-order-token"]
  if (typeof token === "string" && opensOrder(token, orderId)) return null
  const { actor_type, actor_id } = (req as WithAuth).auth_context ?? {}
  if (actor_type === "customer" && actor_id) {
    const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    if ((await orderOwner(knex, orderId)) === actor_id) return actor_id
  }
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order id not found: ${orderId.slice(0, 80)}`)
}
