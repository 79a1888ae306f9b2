import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { DELIVERY_MODULE } from "../../../modules/delivery"
import type DeliveryModuleService from "../../../modules/delivery/service"
import { saveLastOrderDaysWorkflow } from "../../../workflows/delivery/save-last-order-days"
import type { LastOrderDaysBody } from "../validators"

/** @returns 200 `{ last_order_days }`, the latest holiday first: `{ holiday, name_vi, name_en, holiday_from, zone, day }` */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const delivery: DeliveryModuleService = req.scope.resolve(DELIVERY_MODULE)
  res.json({
    last_order_days: await delivery.listLastOrderDays(
      {},
      { order: { holiday_from: "DESC" }, take: 200 },
    ),
  })
}

/**
 * Says for one holiday until when each zone may order. Body: `{ holiday, name_vi, name_en, holiday_from, days: { zone:
 * day } }`, days as YYYY-MM-DD. Saying it again replaces it.
 *
 * @returns 200 `{ last_order_days }`; 400 naming the field
 */
export async function PUT(
  req: AuthenticatedMedusaRequest<z.infer<typeof LastOrderDaysBody>>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await saveLastOrderDaysWorkflow(req.scope).run({ input: req.validatedBody })
  res.json({ last_order_days: result })
}
