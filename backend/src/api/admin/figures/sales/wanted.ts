import type { MedusaRequest } from "@medusajs/framework/http"
import type { WantedSales } from "../../../../figures/sold"
import type { NationalSalesAsked } from "../../../office/figures/validators"

/** Which sales the platform asks for: of any province, or of all. */
export function wantedNationally(req: MedusaRequest): WantedSales {
  const { from, to, province, set, seller, programme } = req.validatedQuery as NationalSalesAsked
  return {
    from,
    to,
    province_code: province,
    set_code: set,
    seller_id: seller,
    programme_id: programme,
  }
}
