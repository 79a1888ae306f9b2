import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { formerAnswer, placeOf, provinceAnswer } from "../../places"

/**
 * What a province's slug means today: `bac-kan` is Thái Nguyên, with `former` Bắc Kạn.
 *
 * @returns 200 `{ province, former, merged }`, both null for a name of today, `merged` a province that was merged into this one while
 *   the shop stood; 404 `{ type, message, suggestions: [{ slug,
 *   name_vi, name_en }] }` for an unknown slug
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const place = await placeOf(req, res)
  if (!place) return
  res.json({
    province: provinceAnswer(place.province),
    former: place.former ? formerAnswer(place.former) : null,
    merged: place.merged ? formerAnswer(place.merged) : null,
  })
}
