import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerAskedOrders } from "../../../../figures/answer"

/** GET /admin/figures/orders?from=&to=&seller=&limit=&offset= — as `GET /office/figures/orders`, of all provinces. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerAskedOrders(req, res, null)
}
