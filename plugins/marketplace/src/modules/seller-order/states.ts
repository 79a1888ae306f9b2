/**
 * The life of a seller order as data: from a status, the statuses it may go to. The seller refuses what it cannot
 * deliver, shopper and platform cancel, the clock lets expire what nobody answered. Nothing is entered twice: there is no
 * way back to an earlier status, which makes each move safe to repeat.
 */
export const SELLER_ORDER_GRAPH = {
  placed: ["confirmed", "refused", "cancelled", "expired"],
  confirmed: ["packed", "refused", "cancelled"],
  packed: ["handed_over", "cancelled"],
  handed_over: ["delivered", "returned"],
  delivered: ["returned"],
  refused: [],
  cancelled: [],
  expired: [],
  returned: [],
} as const

export type SellerOrderStatus = keyof typeof SELLER_ORDER_GRAPH

export const SELLER_ORDER_STATUSES = Object.keys(SELLER_ORDER_GRAPH) as SellerOrderStatus[]

/** Statuses of a part that will not be sent: its goods are free again, and nobody pays for them. */
export const GONE = ["refused", "cancelled", "expired"] as const satisfies SellerOrderStatus[]

/** @returns whether a part in this status will not be sent */
export const isGone = (status: SellerOrderStatus): boolean =>
  (GONE as readonly SellerOrderStatus[]).includes(status)

/** Statuses of a part that is still to arrive, in their order: of these a seller has few, however many were ever sent. */
export const TO_COME = [
  "placed",
  "confirmed",
  "packed",
  "handed_over",
] as const satisfies SellerOrderStatus[]

/** @returns whether a part in this status is still to arrive: neither gone, nor there, nor back */
export const isToCome = (status: SellerOrderStatus): boolean =>
  (TO_COME as readonly SellerOrderStatus[]).includes(status)

/**
 * Who moves a seller order: a member of the seller, whoever holds the link of its letter, the shopper, the platform's
 * staff, an officer of the seller's province, or time.
 */
export const MOVERS = ["seller_member", "link", "customer", "user", "officer", "clock"] as const
export type Mover = (typeof MOVERS)[number]

/** What a move may hang on besides the status. */
export interface PartFacts {
  /** Its seller took on less than was ordered. */
  fewer: boolean
}

/** One way of the graph, and who may go it. */
export interface Way {
  from: SellerOrderStatus
  to: SellerOrderStatus
  by: readonly Mover[]
  /** Those of `by` who may go it only where this is so. */
  only?: Partial<Record<Mover, keyof PartFacts>>
}

/**
 * Who may make which move. The platform may make each of them, for those who only have a telephone; an
 * officer says for a seller that he called whether the order is taken on. A shopper takes back what is not confirmed, and what is
 * not packed where fewer come than were ordered: nobody has to take part of what he wanted. That it arrived, the shopper, the seller (by the carrier's word) or time may say.
 */
export const WAYS: readonly Way[] = [
  { from: "placed", to: "confirmed", by: ["seller_member", "link", "user", "officer"] },
  { from: "placed", to: "refused", by: ["seller_member", "link", "user", "officer"] },
  { from: "placed", to: "cancelled", by: ["customer", "user"] },
  { from: "placed", to: "expired", by: ["clock", "user"] },
  { from: "confirmed", to: "packed", by: ["seller_member", "user"] },
  { from: "confirmed", to: "refused", by: ["seller_member", "user"] },
  {
    from: "confirmed",
    to: "cancelled",
    by: ["customer", "user"],
    only: { customer: "fewer" },
  },
  { from: "packed", to: "handed_over", by: ["seller_member", "user"] },
  { from: "packed", to: "cancelled", by: ["user"] },
  { from: "handed_over", to: "delivered", by: ["seller_member", "customer", "user", "clock"] },
  { from: "handed_over", to: "returned", by: ["seller_member", "user"] },
  { from: "delivered", to: "returned", by: ["user"] },
]

/** Reasons that may be given for a move, by where it leads; a status that is not here asks for none. */
export const REASONS = {
  refused: ["out_of_stock", "damaged", "cannot_deliver", "closed", "other"],
  cancelled: ["changed_mind", "ordered_wrong", "too_slow", "order_cancelled", "other"],
  expired: ["not_confirmed"],
  returned: ["not_collected", "damaged", "wrong_goods", "other"],
} as const satisfies Partial<Record<SellerOrderStatus, readonly string[]>>

/** @returns the reasons from which one must be given for a move to `to`; empty when none is asked */
export const reasonsFor = (to: SellerOrderStatus): readonly string[] =>
  (REASONS as Partial<Record<SellerOrderStatus, readonly string[]>>)[to] ?? []

/** Where nothing is known of a part, nothing hangs on it. */
const UNKNOWN: PartFacts = { fewer: false }

const isOpen = (way: Way, by: Mover, facts: PartFacts): boolean => {
  const fact = way.only?.[by]
  return way.by.includes(by) && (fact === undefined || facts[fact])
}

/** @returns whether a part has goods of which its seller took on less than was ordered */
export const isFewer = (lines: readonly { ordered_quantity: number | null }[]): boolean =>
  lines.some(({ ordered_quantity }) => ordered_quantity !== null)

/** @returns whether this actor may make this move */
export const mayMove = (
  from: SellerOrderStatus,
  to: SellerOrderStatus,
  by: Mover,
  facts = UNKNOWN,
): boolean => movesOf(from, by, facts).includes(to)

/** @returns where this actor may move a seller order of this status to */
export function movesOf(from: SellerOrderStatus, by: Mover, facts = UNKNOWN): SellerOrderStatus[] {
  return WAYS.filter((way) => way.from === from && isOpen(way, by, facts)).map(({ to }) => to)
}
