import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { inspectionsOfSeller } from "../../../certificates/inspections"

/**
 * GET /seller/inspections — what trade offices told the seller to mend, what is open first. What was found and what is planned is the
 * office's own.
 *
 * @returns 200 `{ inspections: ToldInspection[] }`
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ inspections: await inspectionsOfSeller(req.scope, actingMember(req).seller.id) })
}
