import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { opensOrder } from "../../../../../orders/token"
import { orderView } from "../../../../../orders/view"

/**
 * An order for whoever holds its signed link: `?token=`.
 *
 * @returns 200 `{ order: OrderView, token }`; the same 404 for a token that is wrong, for another order or out of date,
 *   and for an order that does not exist
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? ""
  const { token } = req.query
  if (typeof token !== "string" || !opensOrder(token, id)) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "token: this link does not open an order")
  }
  // What a link shows is nobody else's: no cache between here and the reader may keep it.
  res.setHeader("cache-control", "private, no-store")
  res.json({ order: await orderView(req.scope, id), token })
}
