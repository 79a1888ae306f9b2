import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { checkProgramme } from "../../../../../workflows"
import { actingOfficer } from "../../../officer"
import { programmes, shownFindings } from "../../shown"

/**
 * GET /office/programmes/:id/check — what law and house say of it as it stands; changes nothing.
 *
 * @returns 200 `{ refusals, notices }`, each `{ rule, kind: "law" | "house", source, product_id, vi, en }`; 404 naming id
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { office } = actingOfficer(req)
  const programme = await programmes(req).read(req.params.id ?? "", office.id)
  const { findings } = await checkProgramme(req.scope, programme, office.province_code)
  res.json(shownFindings(findings))
}
