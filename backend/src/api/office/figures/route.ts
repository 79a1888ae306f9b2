import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import { readFigures } from "../../../figures/read"
import type { FiguresAsked } from "./validators"

/**
 * GET /office/figures?from=&to= — what an office's province has, what waits, and what was sold of it between two days, beside as many days
 * before. Money in đồng of goods after reductions, without delivery.
 *
 * @returns 200 `Figures` (`figures/read.ts`); 400 naming from or to
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { office } = actingOfficer(req)
  const whose = { province_code: office.province_code, office_id: office.id }
  res.json(await readFigures(req.scope, whose, req.validatedQuery as FiguresAsked))
}
