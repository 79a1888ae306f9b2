import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import { payoutAccounts } from "../../../../../payouts/account"

/**
 * GET /admin/sellers/:id/bank-account — where a seller is paid to now, and from when on somewhere else; read before each payout.
 *
 * @returns 200 `{ bank_account, pending }` as GET /seller/bank-account; both null for a seller that said none; 404 naming id
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id = "" } = req.params
  const [seller] = await req.scope.resolve<SellerModuleService>(SELLER_MODULE).listSellers({ id })
  if (!seller)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no seller ${id.slice(0, 80)}`)
  res.json(await payoutAccounts(req.scope, id))
}
