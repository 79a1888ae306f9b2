import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { packingSlipsPdf } from "@ocop/vietnam/papers"
import { packingSlipOf } from "../../../../orders/papers/packing-slip"
import { ordersToPrint } from "../../../../orders/papers/to-print"
import { shop } from "../../../../orders/shop"
import { readerOf, sendPdf } from "../paper"
import type { PrintPackingSlipsQuery } from "../validators"

/**
 * GET /seller/orders/packing-slips?id=sord_1&id=sord_2 — what goes into the parcels of up to 50 of the seller's orders as one
 * PDF: no prices, and a greeting card when a gift has a greeting. Behind the guard of `/seller/*`.
 *
 * @returns 200 `application/pdf`; 404 naming id for another seller's order as for none; 400 naming `status` for one that is
 *   not sent, `id` for a wrong query
 */
export async function GET(
  req: MedusaRequest<unknown, PrintPackingSlipsQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { id } = req.validatedQuery as PrintPackingSlipsQuery
  const orders = await ordersToPrint(req.scope, actingMember(req).seller.id, id)
  const locale = readerOf(req)
  const slips = orders.map((order) => packingSlipOf(order, locale))
  sendPdf(res, "phieu-goi-hang", await packingSlipsPdf(slips, shop()))
}
