/** The life of a seller as data. Closing is the seller's own word and final; a suspension is the platform's. */
export const SELLER_GRAPH = {
  active: ["suspended", "closed"],
  suspended: ["active", "closed"],
  closed: [],
} as const

export const SELLER_STATUSES = ["active", "suspended", "closed"] as const
