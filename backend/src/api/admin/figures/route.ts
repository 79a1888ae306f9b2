import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readNational } from "../../../figures/national"
import type { FiguresAsked } from "../../office/figures/validators"

/**
 * GET /admin/figures?from=&to= — as an office's, of all provinces and offices, and each province's.
 * @returns 200 `NationalFigures`; 400 naming from or to
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await readNational(req.scope, req.validatedQuery as FiguresAsked))
}
