import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { dayInVietnam } from "@ocop/kit/days"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { liftBody } from "../../../../../../certificates/bodies"
import { recordAsked } from "../../../../../../certificates/of-office"
import { refuse } from "../../../../../refuse"

/**
 * POST /office/certificates/:id/hold/lift `{ reason }` — shows a hidden badge again.
 *
 * @returns 200 as `GET /office/certificates/:id`; 400 naming the field in the reader's language, or (`certificate_<standing>`) where
 *   nothing is hidden; 404 naming id
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = liftBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  await recordAsked(req, res, { kind: "hold_lifted", at: dayInVietnam(new Date()), ...body.data })
}
