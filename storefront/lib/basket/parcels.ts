import "server-only"
import type { Edition } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"

/** One seller's parcel as the shop prices it (GET /store/carts/:id/parcels). Đồng, grams, days on the road. */
export interface Parcel {
  seller_id: string
  zone: "same_province" | "same_region" | "inter_region"
  days: { from: number; to: number }
  billable_grams: number
  surcharges: { cold_chain: number; fragile: number; bulky: number; remote: number }
  gross: number
  waived: number
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
