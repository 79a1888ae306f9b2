import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { readApplication } from "../../../sellers/application"

/**
 * GET /seller/application — the application of the seller acted for: `{ application: { seller_id, status, begun, steps,
 * requirements: [{ requirement, proof, step, standing, valid_until, expires, may_be_endless, endless, verified, files: [{ id, mime,
 * bytes }], held: null | { files, valid_until, endless }, note, vi, en, source }], due, missing, unmet, reason, answer: null | { since, until, working_days } } }`.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ application: await readApplication(req.scope, actingMember(req).seller.id) })
}
