import { record } from "@ocop/kit/audit"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { CALL_ACTION, type NoteCallBody } from "../../calls"

/**
 * POST /admin/seller-orders/:id/calls `{ outcome, note? }` — what came of a call to a seller who has not answered an order.
 * Kept in the audit log; what the seller says on the telephone is done by POST /admin/seller-orders/:id/status.
 *
 * @returns 201 `{ call: { outcome, note } }`; 400 naming the field; 404
 */
export async function POST(
  req: AuthenticatedMedusaRequest<NoteCallBody>,
  res: MedusaResponse,
): Promise<void> {
  const id = req.params.id ?? ""
  const { outcome, note } = req.validatedBody
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const order = await knex("seller_order")
    .where({ id })
    .whereNotNull("live_at")
    .whereNull("deleted_at")
    .first("id")
  if (!order) throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no order ${id.slice(0, 80)}`)
  await record(knex, [
    {
      actor: { type: "user", id: req.auth_context.actor_id },
      action: CALL_ACTION,
      subject: { type: "seller_order", id },
      after: { outcome },
      reason: note,
    },
  ])
  res.status(201).json({ call: { outcome, note } })
}
