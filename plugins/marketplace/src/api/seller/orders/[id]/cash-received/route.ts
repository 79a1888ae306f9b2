import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cashReceived } from "../../../../../workflows/order/life/cash"
import { actingMember } from "../../../member"
import { ownSellerOrder } from "../../views"

/**
 * POST /seller/orders/:id/cash-received `{}` — the cash that the buyer paid at the door is in the seller's hands. Of cash that a
 * carrier was to hand to the platform, what the carrier still has counts as the seller's from then on.
 *
 * @returns 200 `{ order }`, also when it was said before; 400 naming `status` of a parcel that is not on its way yet, or
 *   `payment` where no cash was collected, or the platform has it
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? ""
  const member = actingMember(req)
  await cashReceived(req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), {
    id,
    actor: { type: "seller_member", id: member.id },
    scope: { seller_id: member.seller.id },
  })
  res.json({ order: await ownSellerOrder(req.scope, id, member.seller.id) })
}
