import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { actingMember, SELLER_MEMBER } from "@ocop/marketplace/api/seller/member"
import { closeSeller, unfinished } from "@ocop/marketplace/workflows"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { saysOwnPassword } from "../../../accounts/own-password"
import { refuse } from "../../refuse"
import { closeBody } from "./validators"

/**
 * GET /seller/close — what is left to do before the seller may close, and what it is owed meanwhile. For owners.
 *
 * @returns 200 `{ orders, balance: { pending, available } }`: orders that are neither delivered nor ended, and đồng; what is
 *   owed is paid out also after closing
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await unfinished(req.scope, actingMember(req).seller.id))
}

/**
 * POST /seller/close `{ password, reason }` — closes the seller for good: nothing is sold from that moment, and what there was
 * is still seen. For owners, who say their password again.
 *
 * @returns 200 `{ closed: true }`; 400 naming the fields in the reader's language, (`open_orders`) orders while some are not
 *   finished, or (`owes`) balance while the seller owes the marketplace; 429 after too many wrong passwords
 */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, seller } = actingMember(req)
  const body = closeBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const { password, reason } = body.data
  if (!(await saysOwnPassword(req, res, password))) return
  await closeSeller(req.scope, { id: seller.id, actor: { type: SELLER_MEMBER, id }, reason })
  res.json({ closed: true })
}
