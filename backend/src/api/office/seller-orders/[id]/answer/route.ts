import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { moveSellerOrder, sellerInProvince } from "@ocop/marketplace/workflows"
import { actingOfficer, OFFICER } from "@ocop/ocop/api/office/officer"
import type { AnswerForSellerBody } from "../../validators"

/**
 * POST /office/seller-orders/:id/answer `{ status: "confirmed" | "refused", reason?, note }` — what a seller of the office's
 * own province said on the telephone, done for them: `note` says so and is kept with the move and the officer's name;
 * `reason` where it is refused.
 *
 * @returns 200 `{ seller_order: { id, status } }`, also when it was answered so before; 400 naming `status`, `reason`, `note`
 *   or `seller`, when the shop is not open; 404, also for an order of another province's seller
 */
export async function POST(
  req: MedusaRequest<AnswerForSellerBody>,
  res: MedusaResponse,
): Promise<void> {
  const { id: officer, office } = actingOfficer(req)
  const { status: to, reason, note } = req.validatedBody
  const id = req.params.id ?? ""
  const { seller_id, open } = await sellerInProvince(
    req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    { id, province_code: office.province_code },
  )
  // As for the seller himself: a shop that is suspended or closed takes on nothing new.
  if (to === "confirmed" && !open)
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "seller: the shop is not open")
  const { status } = await moveSellerOrder(req.scope, {
    id,
    to,
    reason: reason ?? null,
    note,
    actor: { type: OFFICER, id: officer },
    scope: { seller_id },
  })
  res.json({ seller_order: { id, status } })
}
