/** Money is integers of đồng everywhere in the basket. */
export interface BasketSeller {
  id: string
  handle: string
  name: string
}

/** What stops a line from being bought as it stands; `from` and `to` in đồng. */
export type Change =
  | { kind: "price"; from: number; to: number }
  | { kind: "stock"; available: number }
  | { kind: "sold_out" }
  | { kind: "seller_closed" }
  | { kind: "gone" }

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
  unitPrice: number
  quantity: number
  /** Units that can be had now; absent when unknown. */
  available?: number
  ageRestricted: boolean
  seller: BasketSeller
  changes: Change[]
}

export interface Basket {
  id: string
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
