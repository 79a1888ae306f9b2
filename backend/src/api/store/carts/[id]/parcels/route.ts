import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { deliveryTotal } from "@ocop/vietnam/parcels"
import { arrival, preparationDays } from "../../../../../delivery/arrival"
import { cartDelivery, cartParcels } from "../../../../../delivery/cart"
import { lastDaysOf, lastOrderDays } from "../../../../../delivery/last-days"
import { refuse } from "../../../../refuse"
import { parcelsQuery } from "./validators"

/**
 * What delivery of a basket costs, parcel by parcel; before there is an address, by `?province_code=`.
 *
 * @returns 200 `{ parcels: (Parcel & { preparation_days, arrives: { from, to }, last_order_days, programmes: { slug, name_vi, name_en, amount }[] })[], total, rate_card:
 *   { id, valid_from } }` in đồng, grams and days; parcels ordered by seller id. 400 for a wrong query or a line that
 *   cannot be sent, 404 for an unknown basket.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = parcelsQuery.safeParse(req.query)
  if (!query.success) {
    refuse(req, res, refusalsOf(query.error))
    return
  }
  const { province_code, commune_code } = query.data
  const elsewhere = province_code ? { metadata: { province_code, commune_code } } : undefined
  const cart = await cartDelivery(req.scope, req.params.id ?? "", elsewhere)
  if (province_code && !cart.destination.province_code) {
    refuse(req, res, [{ field: "province_code", code: "invalid" }])
    return
  }
  const parcels = cartParcels(cart)
  const now = new Date()
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const [preparation, days] = await Promise.all([
    preparationDays(
      knex,
      cart.items.flatMap(({ variant_id }) => variant_id ?? []),
    ),
    lastOrderDays(knex, now),
  ])
  res.json({
    parcels: parcels.map((parcel) => {
      const preparation_days = preparation[parcel.seller_id] ?? 0
      return {
        ...parcel,
        preparation_days,
        arrives: arrival(parcel, preparation_days, now),
        last_order_days: lastDaysOf(parcel, days),
        // Those that pay of it, `given` together.
        programmes: cart.gifts
          .filter(({ seller_id }) => seller_id === parcel.seller_id)
          .map(({ slug, name_vi, name_en, amount }) => ({ slug, name_vi, name_en, amount })),
      }
    }),
    total: deliveryTotal(parcels),
    rate_card: { id: cart.rate_card.id, valid_from: cart.rate_card.valid_from },
  })
}
