import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { shopLocale } from "@ocop/vietnam/checkout/index"
import { packingSlipPdf } from "@ocop/vietnam/papers"
import { packingSlipOf } from "../../../../../orders/packing-slip"
import { shop } from "../../../../../orders/shop"

/**
 * The packing slip of one of the seller's orders as a PDF: no prices, and a greeting card when a gift has a greeting.
 * Behind the guard of `/seller/*`.
 *
 * @returns 200 `application/pdf`; 404 for another seller's order as for none; 400 naming `status` for one that is not sent
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { seller } = actingMember(req)
  const header = req.headers["x-medusa-locale"]
  const locale = shopLocale(typeof header === "string" ? header : null)
  const slip = await packingSlipOf(req.scope, req.params.id ?? "", seller.id, locale)
  const file = await packingSlipPdf(slip, shop())
  res
    .setHeader("content-type", "application/pdf")
    .setHeader("content-disposition", `inline; filename="phieu-${slip.number}.pdf"`)
    .setHeader("cache-control", "private, no-store")
  res.send(file)
}
