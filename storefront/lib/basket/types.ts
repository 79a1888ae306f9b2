import type { Badge } from "@/lib/api/types"
import type { Charge } from "@/lib/money"

/** Amounts are whole numbers of what the basket is charged in: đồng, or cents. */
export interface BasketSeller {
  id: string
  handle: string
  name: string
}

/** What stops a line from being bought as it stands; `from` and `to` are amounts. */
export type Change =
  | { kind: "price"; from: number; to: number }
  | { kind: "stock"; available: number }
  | { kind: "sold_out" }
  | { kind: "seller_closed" }
  /** On holiday until the end of that day, YYYY-MM-DD. */
  | { kind: "seller_away"; until: string }
  | { kind: "gone" }
  /** What a programme takes off is not what it was, in đồng. */
  | { kind: "programme"; why: "used_up" | "over" | "changed"; name: string; to: number }

/** What a good's star badge says at this look, as its card does. */
export interface LineStamp {
  stars: number
  badge: Badge
  /** YYYY-MM-DD */
  expiresOn: string | null
}

export interface BasketLine {
  id: string
  variantId: string
  productId: string
  handle: string
  title: string
  /** Only when the product has more than one variant. */
  variantTitle?: string
  unit?: string
  place?: string
  thumbnail?: string
  /** Absent of goods that are not on offer. */
  stamp?: LineStamp
  unitPrice: number
  /** The seller's own price now, đồng; absent for goods that are not on offer. */
  dong?: number
  quantity: number
  /** Units that can be had now; absent when unknown. */
  available?: number
  ageRestricted: boolean
  seller: BasketSeller
  changes: Change[]
}

/** What promotions take off the goods, whose lines stand at their own price. */
export interface Discount {
  /** In what the basket is charged. */
  amount: number
  dong: number
  /** Programmes of trade offices among them; `code` where one was named for it, `promotion` by which it is taken out. */
  programmes: { slug: string; name: string; code: string | null; promotion: string }[]
}

export interface Basket {
  id: string
  charge: Charge
  discount: Discount
  lines: BasketLine[]
}

export interface SellerGroup {
  seller: BasketSeller
  lines: BasketLine[]
  subtotal: number
}

/** One thing a shopper does to the basket. */
export type Intent =
  { kind: "set"; lineId: string; quantity: number } | { kind: "remove"; lineId: string }
