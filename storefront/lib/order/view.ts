import type { Locale } from "@/i18n/edition"

/**
 * An order as its buyer may see it (GET /store/orders/:id/status). Whole đồng, VAT included; instants in
 * ISO 8601.
 */
export interface Order {
  id: string
  /** What people call it. */
  number: number
  status: "pending" | "completed" | "canceled" | (string & {})
  placed_at: string
  locale: Locale
  email: string | null
  buyer: { name: string; phone: string | null }
  address: OrderAddress | null
  gift: {
    recipient: { name: string; phone: string }
    card: string | null
    wanted_date: string | null
    hide_prices: boolean
  } | null
  invoice: { name: string; tax_code: string; address: string } | null
  payment: {
    method: "cod" | "vietqr" | "other"
    /** `due` on delivery, `awaiting` a transfer, `paid`, or `cancelled`. */
    state: "due" | "awaiting" | "paid" | "cancelled"
    transfer: Transfer | null
  }
  seller_orders: SellerOrder[]
  item_total: number
  discount_total: number
  delivery_total: number
  total: number
}

export interface OrderAddress {
  name: string
  phone: string | null
  street: string
  commune: string | null
  province: string | null
  old_district: string | null
}

export interface Transfer {
  amount: number
  /** What the payer's bank sends along. */
  memo: string
  bank_name: string
  account_no: string
  account_name: string
  /** What the QR code says; only while the transfer is awaited. */
  qr: string | null
  /** When an unpaid order is given up; only while the transfer is awaited. */
  pay_before: string | null
}

export interface SellerOrder {
  number: string
  status: string
  seller: {
    handle: string
    name_vi: string
    name_en: string
    address: string | null
    tax_code: string | null
  }
  lines: OrderLine[]
  item_total: number
  discount_total: number
  delivery_total: number
  total: number
}

export interface OrderLine {
  title: string
  variant_title: string | null
  quantity: number
  unit_price: number
  total: number
  thumbnail: string | null
  product_handle: string | null
}

/** What an order is up to, as a key under `order.status`: its payment first, since all else waits for it. */
export function orderStage(order: Pick<Order, "status" | "payment">): string {
  if (order.status === "canceled") return "canceled"
  if (order.payment.state === "awaiting") return "awaiting_transfer"
  if (order.payment.state === "cancelled") return "canceled"
  if (order.status === "completed") return "completed"
  return "placed"
}

/** "12 Trần Hưng Đạo, Quận 1 cũ, Phường Sài Gòn, Thành phố Hồ Chí Minh" */
export function addressLine(address: OrderAddress): string {
  return [address.street, address.old_district, address.commune, address.province]
    .filter(Boolean)
    .join(", ")
}
