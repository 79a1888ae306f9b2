import type { MedusaRequest } from "@medusajs/framework/http"
import type { SearchTypes } from "@medusajs/framework/types"

/** The header by which a storefront says that its shopper has confirmed to be 18 or older. */
export const AGE_HEADER = "x-age-confirmed"

/** Whether the request comes from somebody who has confirmed their age. */
export const ageIsConfirmed = (req: MedusaRequest): boolean => req.headers[AGE_HEADER] === "1"

/**
 * What a request may see of the index, whatever else it asks for: goods of sellers who are open, and alcohol only
 * after the age was confirmed (Law 44/2019/QH14, Article 16: those under 18 must not come across it).
 */
export function visible(req: MedusaRequest): SearchTypes.SearchFilters {
  return {
    seller_status: "active",
    ...(ageIsConfirmed(req) ? {} : { age_restricted: false }),
  }
}
