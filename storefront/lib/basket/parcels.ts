import "server-only"
import type { Edition } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import type { Named } from "@/lib/api/types"
import { type Charge, charged } from "@/lib/money"

/** One seller's parcel as the shop prices it, in đồng whatever the basket is charged in (GET /store/carts/:id/parcels). Đồng, grams. */
export interface Parcel {
  seller_id: string
  zone: "same_province" | "same_region" | "inter_region"
  /** Days on which it is expected, YYYY-MM-DD, packing included. */
  arrives: { from: string; to: string }
  /** Until when to order for the holidays to come, the nearest first. */
  last_order_days: { name_vi: string; name_en: string; day: string }[]
  billable_grams: number
  surcharges: { cold_chain: number; fragile: number; bulky: number; remote: number }
  gross: number
  waived: number
  /** What programmes pay of it. */
  programmes: (Named & { slug: string; amount: number })[]
  price: number
  free_delivery_from: number | null
}

export interface Delivery {
  parcels: Parcel[]
  total: number
}

/**
 * What delivery of this cart costs to a province, parcel by parcel; without a province, to the
 * cart's own address. `undefined` when it cannot be priced (a line that is gone, no such province).
 */
export async function readDelivery(
  cartId: string,
  edition: Edition,
  provinceCode?: string,
): Promise<Delivery | undefined> {
  const query = provinceCode ? `?province_code=${encodeURIComponent(provinceCode)}` : ""
  try {
    const { parcels } = await backend<{ parcels: Parcel[] }>(
      `/store/carts/${cartId}/parcels${query}`,
      { edition },
    )
    return { parcels, total: parcels.reduce((sum, parcel) => sum + parcel.price, 0) }
  } catch (error) {
    if (isApiError(error, "invalid") || isApiError(error, "not_found")) return undefined
    throw error
  }
}

/** What programmes pay of parcels, in đồng. */
export const givenTo = (parcels: readonly Pick<Parcel, "programmes">[]): number =>
  parcels.reduce(
    (sum, { programmes }) => programmes.reduce((given, { amount }) => given + amount, sum),
    0,
  )

/** What delivery comes to in what a basket is charged: parcel by parcel, as the shop itself rounds. */
export function chargedDelivery({ parcels }: Delivery, charge: Charge): number {
  return parcels.reduce((sum, parcel) => sum + charged(parcel.price, charge), 0)
}
