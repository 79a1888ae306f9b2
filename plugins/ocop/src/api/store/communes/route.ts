import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { ORIGIN_MODULE, type OriginModuleService } from "../../../modules/origin"
import { communeAnswer } from "../places"
import type { FindCommunesQuery } from "./validators"

/**
 * Communes by typed words, accents optional: `?q=cao phong&province=hoa-binh`.
 *
 * @returns 200 `{ communes: [{ code, name_vi, name_en, kind, province_code, old_names }] }`, those beginning with the
 *   words first; 400 naming the field
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { q, province, limit } = req.validatedQuery as FindCommunesQuery
  const origin = req.scope.resolve<OriginModuleService>(ORIGIN_MODULE)
  const place = province ? await origin.resolveProvince(province) : null
  if (province && !place) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `province: no province "${province}"`)
  }
  const communes = await origin.findCommunes(q, place?.province.code, limit)
  res.json({ communes: communes.map(communeAnswer) })
}
