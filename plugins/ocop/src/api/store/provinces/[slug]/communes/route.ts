import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ORIGIN_MODULE, type OriginModuleService } from "../../../../../modules/origin"
import { communeAnswer, placeOf, provinceAnswer } from "../../../places"

/**
 * The communes, wards and special zones of a province, by name. An old province's slug gives today's province.
 *
 * @returns 200 `{ province, communes: [{ code, name_vi, name_en, kind, province_code, old_names }] }`; 404 with
 *   suggestions for an unknown slug
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const place = await placeOf(req, res)
  if (!place) return
  const origin = req.scope.resolve<OriginModuleService>(ORIGIN_MODULE)
  const communes = await origin.communesOf(place.province.code)
  res.json({ province: provinceAnswer(place.province), communes: communes.map(communeAnswer) })
}
