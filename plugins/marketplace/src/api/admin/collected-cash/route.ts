import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { heldCash } from "../../../modules/ledger/cash"
import type { HandOver } from "../../../workflows/order/life/move"

/** What one transfer can hold. */
const LONGEST = 500

interface Parcel {
  id: string
  display_id: string
  hand_over: HandOver | null
}

/**
 * GET /admin/collected-cash — parcels whose cash a carrier collected and has not handed over, the longest first, 500 at most.
 *
 * @returns `{ parcels: [{ seller_order_id, seller_id, amount, display_id, carrier, tracking_number }] }`, `amount` in đồng
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const held = await heldCash(knex, "carrier", null, LONGEST)
  const parcels = await knex("seller_order")
    .select<Parcel[]>("id", "display_id", "hand_over")
    .whereIn(
      "id",
      held.map(({ seller_order_id }) => seller_order_id),
    )
  const known = new Map(parcels.map((parcel) => [parcel.id, parcel]))
  res.json({
    parcels: held.map((one) => {
      const { display_id, hand_over } = known.get(one.seller_order_id) ?? {}
      return {
        ...one,
        display_id: display_id ?? null,
        carrier: hand_over?.carrier ?? null,
        tracking_number: hand_over?.tracking_number ?? null,
      }
    }),
  })
}
