import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cashReceived } from "../../../../../workflows/order/life/cash"
import type { CashReceivedBody } from "../../validators"

/**
 * POST /admin/seller-orders/:id/cash-received `{ note }` — a seller said on the telephone that the cash of a parcel is in his
 * hands, also where its carrier was to hand it to the platform. `note` says who said what, and is audited.
 *
 * @returns 200 `{ noted }`, false when it was said before; 400 naming `note`, `status` or `payment`; 404
 */
export async function POST(
  req: AuthenticatedMedusaRequest<CashReceivedBody>,
  res: MedusaResponse,
): Promise<void> {
  const noted = await cashReceived(
    req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    {
      id: req.params.id ?? "",
      actor: { type: "user", id: req.auth_context.actor_id },
      note: req.validatedBody.note,
    },
  )
  res.json({ noted })
}
