/** The life of a seller order as the backend tells it (plugins/marketplace, modules/seller-order/states.ts). */
export type SellerOrderStatus =
  | "placed"
  | "confirmed"
  | "packed"
  | "handed_over"
  | "delivered"
  | "refused"
  | "cancelled"
  | "expired"
  | "returned"

/** What a seller does with an order; also the last word of the backend's route. */
export const verbs = ["confirm", "refuse", "pack", "hand-over", "deliver", "return"] as const
export type Verb = (typeof verbs)[number]

/** Where each leads. */
export const LEADS_TO: Record<Verb, SellerOrderStatus> = {
  confirm: "confirmed",
  refuse: "refused",
  pack: "packed",
  "hand-over": "handed_over",
  deliver: "delivered",
  return: "returned",
}

/** The way of an order that goes well, in order. */
export const WAY = ["placed", "confirmed", "packed", "handed_over", "delivered"] as const

/** A status of what is still to arrive. */
export type ToCome = Exclude<(typeof WAY)[number], "delivered">

/** Ends at which nothing is sent any more, or it came back. */
export const ENDS = [
  "refused",
  "cancelled",
  "expired",
  "returned",
] as const satisfies SellerOrderStatus[]

/** @returns whether nobody has anything left to do with it, and its payment and address tell nothing any more */
export const hasEnded = (status: SellerOrderStatus): boolean =>
  (ENDS as readonly SellerOrderStatus[]).includes(status)

/** The tabs of the list, by their word in the address: what is to do first, then what is under way and over. */
export const TABS = [
  { slug: "moi", statuses: ["placed"] },
  { slug: "can-goi", statuses: ["confirmed"] },
  { slug: "can-giao", statuses: ["packed"] },
  { slug: "dang-giao", statuses: ["handed_over"] },
  { slug: "da-giao", statuses: ["delivered"] },
  { slug: "khong-giao", statuses: ENDS },
] as const satisfies { slug: string; statuses: readonly SellerOrderStatus[] }[]

export type Tab = (typeof TABS)[number]

/** The tab of what is to be done in this status, or is on its way. */
export const tabFor = (status: ToCome): Tab =>
  TABS.find((tab) => tab.statuses[0] === status) ?? TABS[0]

/** @returns whether nobody has anything to do with its orders any more: those are listed with the newest first */
export const isOver = ({ statuses: [first] }: Tab): boolean =>
  first === "delivered" || hasEnded(first)

/** The tab that an address names, else the first. */
export function tabOf(slug: unknown): Tab {
  return TABS.find((tab) => tab.slug === slug) ?? TABS[0]
}

/** Why a seller cannot send, or got it back; the first is the most frequent. */
export const REFUSALS = ["out_of_stock", "damaged", "cannot_deliver", "closed", "other"] as const
export const RETURNS = ["not_collected", "damaged", "wrong_goods", "other"] as const
