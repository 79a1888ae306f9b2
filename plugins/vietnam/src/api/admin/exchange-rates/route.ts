import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { EXCHANGE_RATE_MODULE } from "../../../modules/exchange-rate"
import type ExchangeRateModuleService from "../../../modules/exchange-rate/service"
import { setExchangeRateWorkflow } from "../../../workflows/exchange-rate/set-exchange-rate"
import type { ExchangeRateBody } from "../validators"

/** @returns 200 `{ exchange_rates }`, the latest first: `{ id, dong_per_usd, starts_at, set_by, note }` */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const rates: ExchangeRateModuleService = req.scope.resolve(EXCHANGE_RATE_MODULE)
  res.json({
    exchange_rates: await rates.listExchangeRates({}, { order: { starts_at: "DESC" }, take: 200 }),
  })
}

/**
 * Sets what a dollar costs, from now or from a moment to come. Open baskets in dollars are priced by it when they are next
 * touched, and none is ordered at the old price; orders keep theirs.
 *
 * Body: `dong_per_usd` whole đồng, `starts_at` ISO 8601 not before now (absent: now), `note`.
 *
 * @returns 201 `{ exchange_rate }`; 400 naming the field, 422 when another begins at that moment
 */
export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof ExchangeRateBody>>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await setExchangeRateWorkflow(req.scope).run({
    input: { ...req.validatedBody, set_by: req.auth_context.actor_id },
  })
  res.status(201).json({ exchange_rate: result })
}
