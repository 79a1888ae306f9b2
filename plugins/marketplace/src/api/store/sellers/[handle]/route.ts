import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { ONCE_OPEN, SELLER_MODULE, type SellerModuleService } from "../../../../modules/seller"
import { publicSeller } from "../shape"

/**
 * GET /store/sellers/:handle — one seller, also a suspended or closed one (`status` says so), since
 * old orders and printed codes lead here. Answers `{ seller }`; 404 names the handle, also of one that never opened.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const handle = req.params.handle ?? ""
  const [seller] = await req.scope
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ handle, status: [...ONCE_OPEN] })
  if (!seller)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `handle: no seller ${handle.slice(0, 80)}`)
  res.json({ seller: publicSeller(seller) })
}
