import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { confirmationPdf } from "@ocop/vietnam/papers"
import { shop } from "../../../../../orders/shop"
import { opensOrder } from "../../../../../orders/token"
import { orderView } from "../../../../../orders/view"

/**
 * The confirmation of an order as a PDF to keep: `?token=` as for its status.
 *
 * @returns 200 `application/pdf`, in the language of the order; one 404 for every link that opens nothing
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? ""
  const { token } = req.query
  if (typeof token !== "string" || !opensOrder(token, id)) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "token: this link does not open an order")
  }
  const order = await orderView(req.scope, id)
  const file = await confirmationPdf(order, shop())
  res
    .setHeader("content-type", "application/pdf")
    .setHeader("content-disposition", `attachment; filename="dung-goc-${order.number}.pdf"`)
    .setHeader("cache-control", "private, no-store")
  res.send(file)
}
