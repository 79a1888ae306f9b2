import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SELLER_MODULE, type SellerModuleService } from "../../../modules/seller"
import { publicSeller } from "./shape"
import type { ListSellersQuery } from "./validators"

/**
 * GET /store/sellers?province=25&limit=24&offset=0 — sellers that are open, by name.
 * Answers `{ sellers, count, limit, offset }`; `free_delivery_from` in đồng per parcel.
 */
export async function GET(
  req: MedusaRequest<unknown, ListSellersQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { province, limit, offset } = req.validatedQuery as ListSellersQuery
  const service = req.scope.resolve<SellerModuleService>(SELLER_MODULE)
  const [sellers, count] = await service.listAndCountSellers(
    { status: "active", ...(province ? { province_code: province } : {}) },
    { order: { name_vi: "ASC", id: "ASC" }, take: limit, skip: offset },
  )
  res.json({ sellers: sellers.map(publicSeller), count, limit, offset })
}
