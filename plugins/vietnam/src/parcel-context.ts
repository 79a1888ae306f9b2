import type { DollarBasis } from "@ocop/kit/dollars"
import type { Destination, ParcelFacts, RateCard } from "./parcels"

/**
 * What a hook of the application must put beside the basket, since a provider's container cannot query and Medusa's own
 * context knows neither sellers nor handling. A key of our own: the basket overrides names that it has itself.
 */
export const PARCEL_FACTS_KEY = "parcel_facts"

export interface ParcelContext {
  facts: ParcelFacts
  destination: Destination
  rate_card: RateCard
  /** Of a basket in dollars, whose own prices say nothing of what its goods cost in đồng; null for one in đồng. */
  dollars: DollarBasis | null
}
