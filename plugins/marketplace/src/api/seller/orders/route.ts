import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { pageOf } from "../../../modules/seller-order"
import { actingMember } from "../member"
import type { ListSellerOrdersQuery } from "./validators"
import { readSellerOrders } from "./views"

/**
 * GET /seller/orders?status=placed&status=confirmed&sort=oldest&limit=20&offset=0 — the seller's live orders, in all states
 * unless told, the newest first unless told: by when they were placed, and `handed_over` alone by when they were handed over.
 * Answers `{ orders, count, counts, limit, offset }`; `counts` `{ placed, confirmed, packed, handed_over }` of all that is
 * still to arrive, whatever was asked for; amounts in đồng; `payment` awaiting | due_on_delivery | paid; `may` names the
 * routes that would be obeyed now, `confirm_by` is the instant (ISO) at which an unanswered order expires.
 */
export async function GET(
  req: MedusaRequest<unknown, ListSellerOrdersQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { status, sort, limit, offset } = req.validatedQuery as ListSellerOrdersQuery
  const { ids, count, counts } = await pageOf(
    req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    {
      seller: actingMember(req).seller.id,
      statuses: typeof status === "string" ? [status] : status,
      sort,
      limit,
      offset,
    },
  )
  res.json({ orders: await readSellerOrders(req.scope, ids), count, counts, limit, offset })
}
