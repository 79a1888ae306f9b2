import type { InferTypeOf } from "@medusajs/framework/types"
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
  } = seller
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
  }
}
