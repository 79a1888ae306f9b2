import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actAsShopper } from "../../act"

/**
 * POST /store/orders/:id/seller-orders/:sid/received `{}` — the shopper has the parcel. By the order's signed link
 * (`x-order-token`) or as the customer who placed it.
 *
 * @returns 200 `{ order: OrderView }`, also when that was said before; 400 naming `status` when it is not on its way; 404
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await actAsShopper(req, res, { to: "delivered" })
}
