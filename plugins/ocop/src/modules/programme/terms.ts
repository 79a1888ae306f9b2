/**
 * How a programme reduces: per cent of each piece, đồng of each piece, or a price of each piece; or it pays the delivery of parcels, which
 * leaves prices as they are.
 */
export const FORMS = ["percentage", "fixed", "price", "free_delivery"] as const
export type Form = (typeof FORMS)[number]

/** Who bears the reductions. */
export const BEARERS = ["office", "seller", "shared"] as const
export type Bearer = (typeof BEARERS)[number]

/** A piece of goods in a basket, as far as a programme looks at it. Amounts in đồng. */
export interface BasketLine {
  id: string
  product_id: string
  quantity: number
  unit_price: number
  /** What it cost just before its seller's own sale; the same as `unit_price` where there is none. */
  before: number
}

/** What a programme that runs at this moment does for one of its goods. Amounts in đồng; null bounds nothing. */
export interface Offer {
  programme_id: string
  promotion_id: string
  /** As adjustments name it. */
  code: string
  /** Given to who names the code alone. */
  voucher: boolean
  product_id: string
  seller_id: string
  form: Form
  /** Per cent, đồng off, the price, or the most that is paid for a parcel: as `form` says. */
  value: number
  /** The least that its seller takes for a piece. */
  floor_vnd: number | null
  /** A state body decided it as a concentrated programme. */
  concentrated: boolean
  most_pieces: number | null
  most_per_order_vnd: number | null
  /** Pieces that its seller still gives. */
  pieces_left: number | null
  /** What its budget still gives. */
  left_vnd: number | null
}

/** What a programme takes off one line. */
export interface LineReduction {
  line_id: string
  promotion_id: string
  code: string
  amount: number
  /** By a concentrated programme, which the law lets go further. */
  concentrated: boolean
}
