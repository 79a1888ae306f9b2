import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "../../member"
import { ownSellerOrder } from "../views"

/**
 * GET /seller/orders/:id — one live order of the seller: `{ order }`. Another seller's order answers
 * the same 404 as one that does not exist.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { seller } = actingMember(req)
  res.json({ order: await ownSellerOrder(req.scope, req.params.id ?? "", seller.id) })
}
