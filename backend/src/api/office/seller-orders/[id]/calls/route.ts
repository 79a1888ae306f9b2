import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { NoteCallBody } from "@ocop/marketplace/api/admin/seller-orders/calls"
import { noteCall, sellerInProvince } from "@ocop/marketplace/workflows"
import { actingOfficer, OFFICER } from "@ocop/ocop/api/office/officer"

/**
 * POST /office/seller-orders/:id/calls `{ outcome, note? }` — what came of a call to a seller of the office's own province.
 * Kept in the audit log.
 *
 * @returns 201 `{ call: { outcome, note } }`; 400 naming the field; 404, also for an order of another province's seller
 */
export async function POST(req: MedusaRequest<NoteCallBody>, res: MedusaResponse): Promise<void> {
  const { id: officer, office } = actingOfficer(req)
  const id = req.params.id ?? ""
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { outcome, note } = req.validatedBody
  await sellerInProvince(knex, { id, province_code: office.province_code })
  await noteCall(knex, { id, outcome, note, actor: { type: OFFICER, id: officer } })
  res.status(201).json({ call: { outcome, note } })
}
