import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { parcelLabelsPdf } from "@ocop/vietnam/papers"
import { parcelLabelOf } from "../../../../orders/papers/parcel-label"
import { assertPaidFor, ordersToPrint } from "../../../../orders/papers/to-print"
import { shop } from "../../../../orders/shop"
import { sendPdf } from "../paper"
import type { PrintLabelsQuery } from "../validators"

/**
 * GET /seller/orders/labels?id=sord_1&id=sord_2&size=a6|a4 — parcel labels of up to 50 of the seller's orders as one PDF, in
 * Vietnamese: a page each on A6, four to a sheet on A4. Behind the guard of `/seller/*`.
 *
 * @returns 200 `application/pdf`; 404 naming id for another seller's order as for none; 400 naming `status` for one that is
 *   not sent, `payment` for one whose money is awaited, `id` or `size` for a wrong query
 */
export async function GET(
  req: MedusaRequest<unknown, PrintLabelsQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { id, size } = req.validatedQuery as PrintLabelsQuery
  const orders = await ordersToPrint(req.scope, actingMember(req).seller.id, id)
  assertPaidFor(orders)
  const house = shop()
  const labels = orders.map((order) => parcelLabelOf(order, house.url))
  sendPdf(res, `nhan-${size}`, await parcelLabelsPdf(labels, size, house))
}
