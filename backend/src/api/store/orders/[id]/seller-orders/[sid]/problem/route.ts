import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { takeReport } from "../../../../../../../orders/problem"
import { assertShopper } from "../../../../../../../orders/proof"
import type { ProblemBody } from "../../validators"

/**
 * POST /store/orders/:id/seller-orders/:sid/problem `{ kind, message }` — something is wrong with a parcel; the platform's
 * staff read it in Medusa Admin, and until they have closed it as much as the parcel brought is not paid out. What is said while a report is
 * open is added to it. `kind` not_arrived | damaged | wrong_goods | other. By the order's signed link
 * (`x-order-token`) or as the customer who placed it.
 *
 * @returns 202 `{ reported: true }`; the same words twice are one report; 400 naming the field, `message` also after
 *   too many, `status` of a parcel that will not be sent; 404
 */
export async function POST(req: MedusaRequest<ProblemBody>, res: MedusaResponse): Promise<void> {
  const orderId = req.params.id ?? ""
  await assertShopper(req, orderId)
  await takeReport(req.scope, {
    order_id: orderId,
    seller_order_id: req.params.sid ?? "",
    ...req.validatedBody,
  })
  res.status(202).json({ reported: true })
}
