import "server-only"
import type { Edition } from "@/i18n/edition"
import { backend } from "@/lib/api/fetch"
import type { CheckoutRecord } from "@/lib/checkout/shop"

/** A bank transfer that is waited for. */
export interface Transfer {
  /** What the QR code says (EMVCo, NAPAS). */
  qr: string
  bank_name: string
  account_no: string
  account_name: string
  /** đồng */
  amount: number
  memo: string
}

/** An order as its buyer may see it. Money in đồng, times in ISO 8601. */
export interface OrderStatus {
  id: string
  display_id: number
  created_at: string
  status: string
  payment: {
    provider: string
    status: string
    expires_at?: string | null
    transfer?: Transfer | null
  }
  totals: { items: number; delivery: number; discount: number; total: number }
  seller_orders: SellerOrder[]
  checkout: CheckoutRecord | null
  address: { name: string; phone: string; lines: string } | null
}

export interface SellerOrder {
  display_id: number | string
  status: string
  seller: { name: string; handle: string; address?: string | null }
  item_total: number
  delivery_total: number
  total: number
  lines: {
    id: string
    title: string
    quantity: number
    unit_price: number
    total: number
    thumbnail?: string | null
    handle?: string | null
  }[]
}

/** The order a signed link opens. @throws ApiError not_found or unauthorized for a link that opens nothing */
export async function readOrder(id: string, token: string, edition: Edition): Promise<OrderStatus> {
  const { order } = await backend<{ order: OrderStatus }>(
    `/store/orders/${encodeURIComponent(id)}/status?token=${encodeURIComponent(token)}`,
    { edition },
  )
  return order
}
