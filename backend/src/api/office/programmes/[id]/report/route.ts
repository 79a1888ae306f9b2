import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import { programmes } from "@ocop/ocop/api/office/programmes/shown"
import { programmeReport } from "../../../../../programmes/report"

/**
 * GET /office/programmes/:id/report — what it gave: of its budget reserved, settled and given back, orders, pieces, and who bore what.
 *
 * @returns 200 `{ report }` as `ProgrammeReport`, amounts in đồng; 404 naming id, also of another office's
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { office } = actingOfficer(req)
  const programme = await programmes(req).read(req.params.id ?? "", office.id)
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ report: await programmeReport(knex, programme) })
}
