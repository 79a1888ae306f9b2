import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { estimate } from "../../../delivery/estimate"
import { refuse } from "../../refuse"
import { estimateQuery } from "./validators"

/**
 * What it costs, and how long it takes, to send one piece of a product (or a seller's smallest parcel) to a province.
 *
 * @returns 200 `{ estimate: { seller_id, zone, price, gross, surcharges, billable_grams, free_delivery_from, days,
 *   preparation_days, arrives: { from, to }, last_order_days } }` in đồng, grams and days; 400 naming the field; 404 when
 *   nobody sells the product or there is no such seller
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = estimateQuery.safeParse(req.query)
  if (!query.success) {
    refuse(req, res, refusalsOf(query.error))
    return
  }
  const found = await estimate(req.scope, query.data, new Date())
  if (found === "unknown_province") {
    refuse(req, res, [{ field: "province_code", code: "invalid" }])
    return
  }
  res.json({ estimate: found })
}
