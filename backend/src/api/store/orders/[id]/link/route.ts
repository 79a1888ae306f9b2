import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { orderOwner } from "../../../../../orders/read"
import { orderToken } from "../../../../../orders/token"

/**
 * The signed link of an order, for the customer who placed it and is signed in. By ownership and not by number and phone:
 * nobody's guesses at those may keep a buyer from his own order.
 *
 * @returns 200 `{ token }`, as `?token=` of the order's status; the same 404 for a guest, for another's order and for none
 */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? ""
  const { actor_type, actor_id } = req.auth_context ?? {}
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const owner = actor_type === "customer" && actor_id ? await orderOwner(knex, id) : null
  if (!owner || owner !== actor_id) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "id: no order of yours has this id")
  }
  res.setHeader("cache-control", "private, no-store")
  res.json({ token: orderToken(id) })
}
