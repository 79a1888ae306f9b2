import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readFigures } from "../../../figures/read"
import type { FiguresAsked } from "../../office/figures/validators"

/** GET /admin/figures?from=&to= — as an office's, of all provinces and offices. @returns 200 `Figures`; 400 naming from or to */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await readFigures(req.scope, null, req.validatedQuery as FiguresAsked))
}
