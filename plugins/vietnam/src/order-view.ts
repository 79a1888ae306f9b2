/**
 * An order as its buyer sees it: what `GET /store/orders/:id/status` answers and what letters and papers print. Amounts are
 * VAT included, in whole đồng or, of an order in dollars, in cents; instants in ISO 8601. The application composes it, since sellers belong to another plugin; the
 * storefront imports these types, so nothing but types may stand here.
 */
import type { Locale } from "./checkout/locale"

/** Where a transfer stands; `confirmed` once staff have seen the money. */
export type TransferState = "awaiting" | "confirmed" | "cancelled"

/** Names are those of the day of the order; in English only where there was a translation. */
export interface OrderLineView {
  title: string
  title_en: string | null
  variant_title: string | null
  variant_title_en: string | null
  quantity: number
  /** When the seller sends less than was ordered; else null. */
  ordered_quantity: number | null
  unit_price: number
  /** After reductions. */
  total: number
  thumbnail: string | null
  product_handle: string | null
}

/** A move of a part: `at` as an ISO instant, `reason` a key of the shop's words. */
export interface MoveView {
  to: string
  at: string
  by: "seller" | "shopper" | "platform" | "clock"
  reason: string | null
}

export interface SellerOrderView {
  /** In the address of what its shopper may do. */
  id: string
  number: string
  /** `refused`, `cancelled` and `expired` parts are not sent, and nobody pays for them. */
  status: string
  /** What its shopper may do now: POST /store/orders/:id/seller-orders/:id/<word>. */
  may: ("cancel" | "received" | "problem")[]
  moves: MoveView[]
  /** What its shopper reported of it last, and what came of that; `closed_at` and `outcome` null while it is open. */
  problem: {
    reported_at: string
    said: { at: string; kind: string; message: string }[]
    closed_at: string | null
    outcome: string | null
  } | null
  /** How it was sent; null until then. */
  hand_over: {
    carrier: string | null
    tracking_number: string | null
    own_delivery: boolean
  } | null
  seller: {
    handle: string
    name_vi: string
    name_en: string
    address: string | null
    tax_code: string | null
  }
  lines: OrderLineView[]
  item_total: number
  discount_total: number
  delivery_total: number
  total: number
}

export interface TransferView {
  state: TransferState
  amount: number
  /** What the payer's bank sends along. */
  memo: string
  bank_name: string
  bank_bin: string
  account_no: string
  account_name: string
  /** Text of the QR code; only while the transfer is awaited. */
  qr: string | null
  /** ISO instant after which the order is given up; only while the transfer is awaited. */
  pay_before: string | null
}

export interface AddressView {
  name: string
  phone: string | null
  street: string
  commune: string | null
  province: string | null
  old_district: string | null
}

export interface OrderView {
  id: string
  /** What people call it; letters and look-up use it. */
  number: number
  /** `pending`, `completed` or `canceled`, as Medusa has it. */
  status: string
  placed_at: string
  locale: Locale
  email: string | null
  buyer: { name: string; phone: string | null }
  address: AddressView | null
  gift: {
    recipient: { name: string; phone: string }
    card: string | null
    wanted_date: string | null
    hide_prices: boolean
  } | null
  invoice: { name: string; tax_code: string; address: string } | null
  payment: {
    method: "cod" | "vietqr" | "card" | "other"
    /** `due` on delivery, `awaiting` a transfer, `held` on a card and not yet taken, `paid`, or `cancelled`. */
    state: "due" | "awaiting" | "held" | "paid" | "cancelled"
    /** Given back so far, in part or all of it. */
    refunded: number
    transfer: TransferView | null
  }
  seller_orders: SellerOrderView[]
  /** These four are of what is left of the order: parts that are not sent are no longer in them. */
  item_total: number
  discount_total: number
  delivery_total: number
  /** `payment.refunded` takes nothing of it away. */
  total: number
  currency_code: "vnd" | "usd"
  /** Of an order in dollars: the rate it was placed at, whole đồng for one dollar. */
  dong_per_usd: number | null
}
