import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { addDays, dayInVietnam } from "@ocop/kit/days"
import { type CheckoutDetails, type Refusal, wantedDateRefusal } from "@ocop/vietnam/checkout/index"
import { arrival, preparationDays } from "../delivery/arrival"
import { cartDelivery, cartParcels } from "../delivery/cart"
import { lastDaysOf, lastOrderDays } from "../delivery/last-days"

/**
 * Whether a gift can be there on the day it is wanted: every seller's preparation and road counted, and the last order
 * days of holidays. Without an address the farthest zone is assumed.
 */
export async function giftDateRefusal(
  container: MedusaContainer,
  cartId: string,
  gift: CheckoutDetails["gift"],
  now: Date,
): Promise<Refusal | null> {
  if (!gift?.wanted_date) {
    return null
  }
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const cart = await cartDelivery(container, cartId)
  const parcels = cartParcels(cart)
  const [preparation, days] = await Promise.all([
    preparationDays(
      knex,
      cart.items.flatMap(({ variant_id }) => variant_id ?? []),
    ),
    lastOrderDays(knex, now),
  ])
  const today = dayInVietnam(now)
  const arrivals = parcels.map(
    (parcel) => arrival(parcel, preparation[parcel.seller_id] ?? 0, now).from,
  )
  const earliest = arrivals.reduce(
    (latest, day) => (day > latest ? day : latest),
    addDays(today, 1),
  )
  const binding = parcels.flatMap((parcel) => lastDaysOf(parcel, days))
  return wantedDateRefusal(gift.wanted_date, today, earliest, binding)
}
