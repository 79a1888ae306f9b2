import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { LEDGER_MODULE, type LedgerModuleService } from "../../../modules/ledger"
import { actingMember } from "../member"

/**
 * GET /seller/balance — `{ balance: { pending, available } }` in đồng: what is owed once parcels are delivered, and what can
 * be paid out now; negative where the seller has taken more cash than was his. For owners.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const ledger = req.scope.resolve<LedgerModuleService>(LEDGER_MODULE)
  res.json({ balance: await ledger.balance(actingMember(req).seller.id) })
}
