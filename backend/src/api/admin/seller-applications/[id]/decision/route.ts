import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { readApplication } from "../../../../../sellers/application"
import { decide } from "../../../../../sellers/decide"
import type { DecideApplication } from "../../validators"

/**
 * POST /admin/seller-applications/:id/decision `{ decision: approve | ask | reject, reason? }` — `:id` is the seller's. The
 * applicant gets a letter with the reason, which asking and rejecting need.
 *
 * @returns 200 `{ application }`; 400 naming status, reason, or (`unmet`) the requirements that are not met
 */
export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof DecideApplication>>,
  res: MedusaResponse,
): Promise<void> {
  const seller_id = req.params.id ?? ""
  await decide(req.scope, {
    ...req.validatedBody,
    seller_id,
    user_id: req.auth_context.actor_id,
  })
  res.json({ application: await readApplication(req.scope, seller_id) })
}
