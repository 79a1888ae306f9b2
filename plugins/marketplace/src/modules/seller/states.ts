import type { StateGraph } from "@ocop/kit/state-graph"

export const SELLER_STATUSES = [
  "applying",
  "reviewing",
  "asked",
  "rejected",
  "active",
  "suspended",
  "closed",
] as const

export type SellerStatus = (typeof SELLER_STATUSES)[number]

/**
 * The life of a seller as data: an application that is filled in, read by the platform and granted, and then a shop. What
 * is closed stays closed: whoever wants to sell again applies again.
 */
export const SELLER_GRAPH: StateGraph<SellerStatus> = {
  applying: ["reviewing", "closed"],
  reviewing: ["active", "asked", "rejected"],
  asked: ["reviewing", "closed"],
  rejected: ["applying"],
  active: ["suspended", "closed"],
  suspended: ["active", "closed"],
  closed: [],
}

/** Who may make a move: the seller's own people, or the platform's staff. */
export type Mover = "seller_member" | "user"

/**
 * Who may bring a seller to each state. Granting, asking, refusing and suspending are the platform's; handing in is the
 * seller's; giving up is anybody's.
 */
export const MAY_MOVE_TO: Readonly<Record<SellerStatus, readonly Mover[]>> = {
  applying: ["seller_member"],
  reviewing: ["seller_member"],
  asked: ["user"],
  rejected: ["user"],
  active: ["user"],
  suspended: ["user"],
  closed: ["seller_member", "user"],
}

/** States that a seller is told the reason of, so that it must be given. */
export const NEEDS_REASON: ReadonlySet<SellerStatus> = new Set([
  "asked",
  "rejected",
  "suspended",
  "closed",
])

/** States in which a shop has a page of its own, if only to say that it is closed. */
export const ONCE_OPEN = ["active", "suspended", "closed"] as const satisfies SellerStatus[]
