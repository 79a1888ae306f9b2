import "server-only"
import type { Edition } from "@/i18n/edition"
import { backend } from "./fetch"

/** What it costs and takes to send one piece somewhere. Money in đồng; days as YYYY-MM-DD. */
export interface DeliveryEstimate {
  price: number
  /** From this amount the seller pays for the parcel. */
  free_delivery_from: number | null
  preparation_days: number
  arrives: { from: string; to: string }
  /** Until when to order for the holidays to come, the nearest first. */
  last_order_days: { name_vi: string; name_en: string; day: string }[]
}

/** @throws ApiError `invalid` for an unknown province, `not_found` when the product cannot be sent */
export async function estimateDelivery(
  productId: string,
  provinceCode: string,
  edition: Edition,
): Promise<DeliveryEstimate> {
  const query = new URLSearchParams({ product_id: productId, province_code: provinceCode })
  const answer = await backend<{ estimate: DeliveryEstimate }>(
    `/store/delivery-estimate?${query}`,
    { edition },
  )
  return answer.estimate
}
