import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerFigures } from "../../../../figures/answer"
import { readFigures } from "../../../../figures/read"
import { shop } from "../../../../orders/shop"
import type { FiguresFileAsked } from "../../../office/figures/validators"

/** GET /admin/figures/file — as `GET /office/figures/file`, of all provinces and offices. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { format, of, ...period } = req.validatedQuery as FiguresFileAsked
  const figures = await readFigures(req.scope, null, period)
  await answerFigures(req, res, figures, { format, of, whose: shop().name })
}
