import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { DELIVERY_MODULE } from "../../../modules/delivery"
import type DeliveryModuleService from "../../../modules/delivery/service"
import { saveRateCardWorkflow } from "../../../workflows/delivery/save-rate-card"
import type { RateCardBody } from "../validators"

/** @returns 200 `{ rate_cards }`, the latest first: `{ id, valid_from, valid_to, rates, note }` */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const delivery: DeliveryModuleService = req.scope.resolve(DELIVERY_MODULE)
  res.json({
    rate_cards: await delivery.listRateCards({}, { order: { valid_from: "DESC" }, take: 200 }),
  })
}

/**
 * Adds a rate card. Shape of `rates`: `Rates` in parcels.ts, đồng, grams and days.
 *
 * @returns 201 `{ rate_card }`; 400 naming the field, 422 when another card begins on that day
 */
export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof RateCardBody>>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await saveRateCardWorkflow(req.scope).run({ input: req.validatedBody })
  res.status(201).json({ rate_card: result })
}
