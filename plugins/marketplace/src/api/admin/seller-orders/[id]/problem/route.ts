import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { closeProblem } from "../../../../../workflows/order/problem/close"
import type { CloseProblemBody } from "../../validators"

/**
 * POST /admin/seller-orders/:id/problem `{ outcome, note, read }` — closes what the shopper reported of a part: no money waits for
 * it any longer. It gives nothing back; that is done before. `outcome` arrived | replaced | refunded | settled | unfounded; `read`
 * is how many sayings were read. Written into the audit log.
 *
 * @returns 200 `{ problem: { outcome, note } }`; 400 naming the field, `outcome` also when it is refunded and the parcel is still to
 *   come, `problem` when it was closed before, or `read` when the shopper has said more; 404 where none was reported
 */
export async function POST(
  req: AuthenticatedMedusaRequest<CloseProblemBody>,
  res: MedusaResponse,
): Promise<void> {
  const { outcome, note, read } = req.validatedBody
  await closeProblem(req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), {
    seller_order_id: req.params.id ?? "",
    outcome,
    note,
    read,
    actor_id: req.auth_context.actor_id,
  })
  res.json({ problem: { outcome, note } })
}
