import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { noteCall } from "../../../../../workflows/order/calls"
import type { NoteCallBody } from "../../calls"

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
  const { outcome, note } = req.validatedBody
  await noteCall(req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), {
    id: req.params.id ?? "",
    outcome,
    note,
    actor: { type: "user", id: req.auth_context.actor_id },
  })
  res.status(201).json({ call: { outcome, note } })
}
