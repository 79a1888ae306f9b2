import type { MedusaRequest } from "@medusajs/framework/http"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import type { WantedSales } from "../../../../figures/sold"
import type { SalesAsked } from "../validators"

/** Which sales a request of an office asks for: never of another province. */
export function wantedSales(req: MedusaRequest): WantedSales {
  const { from, to, commune, set, seller, programme, destination } =
    req.validatedQuery as SalesAsked
  return {
    from,
    to,
    province_code: actingOfficer(req).office.province_code,
    commune_code: commune,
    set_code: set,
    seller_id: seller,
    programme_id: programme,
    destination,
  }
}
