import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { noteTransferred } from "@ocop/marketplace/workflows"
import type { TransferredBody } from "../../validators"

/**
 * POST /admin/payouts/:id/transferred `{ bank_reference }` — the bank has the list; owners of its sellers are told. Once.
 *
 * @returns 200 `{ noted }`, false when it was noted before; 400 naming bank_reference; 404 naming id
 */
export async function POST(
  req: AuthenticatedMedusaRequest<TransferredBody>,
  res: MedusaResponse,
): Promise<void> {
  const noted = await noteTransferred(
    req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    { id: req.params.id ?? "", ...req.validatedBody, actor_id: req.auth_context.actor_id },
  )
  res.json({ noted })
}
