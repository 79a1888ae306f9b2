import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { saveRateCardWorkflow } from "../../../../workflows/delivery/save-rate-card"
import type { RateCardBody } from "../../validators"

/**
 * Changes a rate card; baskets are priced by it at their next change, placed orders keep what they paid.
 *
 * @returns 200 `{ rate_card }`; 400 naming the field, 404 for an unknown card, 422 when another card begins on that day
 */
export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof RateCardBody>>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await saveRateCardWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", ...req.validatedBody },
  })
  res.json({ rate_card: result })
}
