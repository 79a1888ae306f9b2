import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { noteReturned } from "@ocop/marketplace/workflows"
import type { ReturnedBody } from "../../validators"

/**
 * POST /admin/payouts/:id/returned `{ seller_id, why }` — one transfer of a list did not arrive, or is taken off it: its seller is
 * owed the amount again, and reads why. Once.
 *
 * @returns 200 `{ noted }`, false when it was noted before; 400 naming seller_id or why; 404 naming id, or seller_id of whom the
 *   list has nothing
 */
export async function POST(
  req: AuthenticatedMedusaRequest<ReturnedBody>,
  res: MedusaResponse,
): Promise<void> {
  const noted = await noteReturned(
    req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    { id: req.params.id ?? "", ...req.validatedBody, actor_id: req.auth_context.actor_id },
  )
  res.json({ noted })
}
