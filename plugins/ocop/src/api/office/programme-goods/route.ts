import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { dayInVietnam } from "@ocop/kit/days"
import { provinceGoods } from "../../../workflows"
import { actingOfficer } from "../officer"

/**
 * GET /office/programme-goods — what a programme of the office may ask for: goods of its province that are on sale, with what their
 * certificates are worth today. Alcohol is left out, which no programme takes.
 *
 * @returns 200 `{ goods: [{ product_id, title, seller: { id, name_vi, name_en }, commune: { code, name_vi, name_en } | null, set_code,
 *   labels: [{ code, name_vi, name_en }], stars, certified, price_vnd, … }] }`, by seller and name; prices in đồng
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { office } = actingOfficer(req)
  const goods = await provinceGoods(req.scope, office.province_code, dayInVietnam(new Date()))
  res.json({ goods })
}
