import type { InferTypeOf } from "@medusajs/framework/types"
import { dayInVietnam } from "@ocop/kit/days"
import type Seller from "../../../modules/seller/models/seller"

/** What the law lets every buyer see of who sells (Decree 52/2013, art. 29): name, place, how to reach them. */
export function publicSeller(seller: InferTypeOf<typeof Seller>) {
  const {
    id,
    handle,
    kind,
    name_vi,
    name_en,
    status,
    province_code,
    commune_code,
    address,
    phone,
    tax_code,
    demonstration,
    free_delivery_from,
    closed_from,
    closed_until,
  } = seller
  // A holiday that is over is nobody's business.
  const today = dayInVietnam(new Date())
  const planned = closed_until !== null && closed_until >= today
  const isAway = planned && closed_from !== null && closed_from <= today
  return {
    id,
    handle,
    kind,
    name_vi,
    name_en,
    status,
    province_code,
    commune_code,
    address,
    phone,
    tax_code,
    demonstration,
    free_delivery_from,
    closed_from: planned ? closed_from : null,
    closed_until: planned ? closed_until : null,
    /** Until the end of this day nothing is sold; null while it is. */
    away_until: isAway ? closed_until : null,
  }
}
