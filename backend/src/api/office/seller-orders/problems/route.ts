import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { openProblems } from "@ocop/marketplace/workflows"
import { actingOfficer } from "@ocop/ocop/api/office/officer"

/**
 * GET /office/seller-orders/problems — sellers of the office's own province of whom a shopper reported a problem that nobody has
 * closed, the oldest first, 200 at most. Of the shopper it says nothing, nor what was written: people write who and where they are.
 *
 * @returns `{ problems: [{ id, display_id, status, kind, reported_at, seller: { id, name, phone, province_code } }] }`
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const problems = await openProblems(
    req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    { province_code: actingOfficer(req).office.province_code },
  )
  res.json({
    problems: problems.map(({ id, display_id, status, kind, reported_at, seller }) => ({
      id,
      display_id,
      status,
      kind,
      reported_at,
      seller,
    })),
  })
}
