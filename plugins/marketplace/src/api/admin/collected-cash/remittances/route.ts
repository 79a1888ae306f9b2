import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { remitWorkflow } from "../../../../workflows/settlement/remit"
import type { RemitBody } from "../validators"

/**
 * POST /admin/collected-cash/remittances `{ holder: "carrier" | "seller", reference, note, parcels: [{ seller_order_id,
 * amount }] }` — notes that collected cash was handed to the platform, in one transfer: all of its parcels or none.
 * `amount` in đồng. `reference` names the transfer for good: sent twice, it is written once.
 *
 * @returns 200 `{ noted }`, the parcels that were new; 400 naming the parcel whose holder has less, or that is none
 */
export async function POST(
  req: AuthenticatedMedusaRequest<RemitBody>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await remitWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor_id: req.auth_context.actor_id },
  })
  res.json(result)
}
