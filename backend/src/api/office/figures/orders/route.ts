import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import { answerAskedOrders } from "../../../../figures/answer"

/**
 * GET /office/figures/orders?from=&to=&seller=&limit=&offset= — the orders behind how sellers of the office's province answer: those that
 * nobody answered first. Of who bought they say nothing.
 *
 * @returns 200 `{ orders: AskedOrder[], count, limit, offset }`; 400 naming the field
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerAskedOrders(req, res, actingOfficer(req).office.province_code)
}
