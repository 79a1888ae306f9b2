import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { dayInVietnam } from "@ocop/kit/days"
import { unfit } from "../../../../../modules/programme"
import { type ProvinceGood, provinceGoods } from "../../../../../workflows"
import { actingOfficer } from "../../../officer"
import { programmes } from "../../shown"

/**
 * GET /office/programmes/:id/candidates — sellers of the province who offer what it asks for and are not in it yet, with those goods.
 *
 * @returns 200 `{ sellers: [{ id, name_vi, name_en, goods: [{ product_id, title, price_vnd }] }] }`, by name; prices in đồng; 404
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
    const there = asked.some(({ seller_id }) => seller_id === good.seller_id)
    if (there || unfit(eligibility, office.province_code, good).length > 0) continue
    const { product_id, title, price_vnd } = good
    const seller = sellers.get(good.seller_id) ?? emptySeller(good)
    seller.goods.push({ product_id, title, price_vnd })
    sellers.set(good.seller_id, seller)
  }
  res.json({ sellers: [...sellers.values()] })
}

const emptySeller = ({ seller }: ProvinceGood) => ({
  ...seller,
  goods: [] as Pick<ProvinceGood, "product_id" | "title" | "price_vnd">[],
})
