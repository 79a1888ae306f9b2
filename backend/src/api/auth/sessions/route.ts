import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { endSessions } from "@ocop/kit/session"

/**
 * DELETE /auth/sessions — signs out everywhere: every token of this identity ends, in all places and for all that it is
 * (shopper, seller, officer), the one that asks among them. Answers 200 `{ ended: true }`.
 */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await endSessions(knex, req.auth_context.auth_identity_id)
  res.json({ ended: true })
}
