/** Whom a carrier hands the cash to that it collects at the door. */
export const CASH_TO = ["platform", "seller"] as const
export type CashTo = (typeof CASH_TO)[number]

/** How a parcel was sent: by a carrier, or by the seller's own people. */
export interface HandOver {
  carrier: string | null
  tracking_number: string | null
  own_delivery: boolean
  /** Of cash that a carrier collects; the platform, where nothing is said: then it waits until it is here. */
  cash_to?: CashTo
}

/** @returns who has a parcel's cash once the buyer has paid at the door; a carrier only when one is named */
export function collectorOf(said: Partial<HandOver> | null | undefined): "carrier" | "seller" {
  const { carrier, own_delivery, cash_to } = said ?? {}
  // A coach that brings the cash back is the seller's own messenger: what it has, the seller answers for.
  return carrier && !own_delivery && cash_to !== "seller" ? "carrier" : "seller"
}
