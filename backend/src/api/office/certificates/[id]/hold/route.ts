import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { dayInVietnam } from "@ocop/kit/days"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { holdBody } from "../../../../../certificates/bodies"
import { recordAsked } from "../../../../../certificates/of-office"
import { refuse } from "../../../../refuse"

/**
 * POST /office/certificates/:id/hold `{ until, reason, inspection_id? }` — hides the badge from today until a day, both inclusive: the one thing that an
 * office may do by itself, for as long as the house rule `certificate.longest_hold_days` says. The seller is told, and may answer.
 *
 * @returns 200 as `GET /office/certificates/:id`; 400 naming the field in the reader's language, or (`certificate_<standing>`) where there
 *   is no badge to hide; 404 naming id
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = holdBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const { inspection_id, ...hold } = body.data
  await recordAsked(req, res, {
    kind: "held",
    at: dayInVietnam(new Date()),
    ...hold,
    details: inspection_id ? { inspection_id } : null,
  })
}
