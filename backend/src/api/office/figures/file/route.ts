import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import { answerFigures } from "../../../../figures/answer"
import { readFigures } from "../../../../figures/read"
import type { FiguresFileAsked } from "../validators"

/**
 * GET /office/figures/file?format=pdf&from=&to= — all that the screen shows of these days as a PDF; and
 * ?format=xlsx|csv&of=programmes|sellers|seller_sales|communes|sets|destinations — every row of one of its tables. In the reader's language;
 * money in đồng; no cell is a formula.
 *
 * @returns 200 the file; 400 naming format, of, from or to
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { format, of, from, to } = req.validatedQuery as FiguresFileAsked
  const { office } = actingOfficer(req)
  const whose = { province_code: office.province_code, office_id: office.id }
  const figures = await readFigures(req.scope, whose, { from, to })
  await answerFigures(req, res, figures, { format, of, whose: office.name })
}
