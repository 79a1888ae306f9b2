import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { dayInVietnam } from "@ocop/kit/days"
import { type PartState, PAST_PARTS, unfit } from "../../../../../modules/programme"
import { type ProvinceGood, provinceGoods } from "../../../../../workflows"
import { actingOfficer } from "../../../officer"
import { programmes } from "../../shown"

/**
 * GET /office/programmes/:id/candidates — sellers of the province who offer what it asks for and may be invited, with those goods: who has
 * no part in it yet, and who was refused, declined or left (`before`).
 *
 * @returns 200 `{ sellers: [{ id, name_vi, name_en, before: "left" | "refused" | null, goods: [{ product_id, title, price_vnd }] }] }`, by name; prices in đồng; 404
 *   naming id
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { office } = actingOfficer(req)
  const { id, eligibility, starts_at } = await programmes(req).read(req.params.id ?? "", office.id)
  const [all, { sellers: asked }] = await Promise.all([
    provinceGoods(req.scope, office.province_code, dayInVietnam(starts_at)),
    programmes(req).partners(id),
  ])
  const sellers = new Map<string, ReturnType<typeof emptySeller>>()
  for (const good of all) {
    const before = asked.find(({ seller_id }) => seller_id === good.seller_id)?.state ?? null
    if (before !== null && !PAST_PARTS.includes(before)) continue
    if (unfit(eligibility, office.province_code, good).length > 0) continue
    const { product_id, title, price_vnd } = good
    const seller = sellers.get(good.seller_id) ?? emptySeller(good, before)
    seller.goods.push({ product_id, title, price_vnd })
    sellers.set(good.seller_id, seller)
  }
  res.json({ sellers: [...sellers.values()] })
}

const emptySeller = ({ seller }: ProvinceGood, before: PartState | null) => ({
  ...seller,
  before,
  goods: [] as Pick<ProvinceGood, "product_id" | "title" | "price_vnd">[],
})
