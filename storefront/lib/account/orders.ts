import "server-only"
import type { Edition } from "@/i18n/edition"
import { backend } from "@/lib/api/fetch"
import type { Currency } from "@/lib/money"

export interface PastOrder {
  id: string
  display_id: number
  created_at: string
  status: string
  currency_code: Currency
  /** What it was ordered for, as Medusa counts: 4.73 dollars, 125000 đồng. */
  total: number
  /** How much of it was given back. */
  refunded?: "all" | "part"
}

/** Medusa's own total is less by what was given back since. */
type Answered = Omit<PastOrder, "total" | "refunded"> & {
  item_total: number
  shipping_total: number
  payment_status: string
}

const REFUNDED: Record<string, PastOrder["refunded"]> = {
  refunded: "all",
  partially_refunded: "part",
}

/** More than anybody scrolls through on a phone; older ones are found by number. */
const SHOWN = 50

/** The signed-in customer's orders, newest first. */
export async function listOrders(token: string, edition: Edition): Promise<PastOrder[]> {
  const { orders } = await backend<{ orders: Answered[] }>(
    `/store/orders?limit=${SHOWN}&order=-created_at&fields=id,display_id,created_at,status,currency_code,item_total,shipping_total,payment_status`,
    { edition, token },
  )
  return orders.map(({ item_total, shipping_total, payment_status, ...order }) => ({
    ...order,
    total: item_total + shipping_total,
    refunded: REFUNDED[payment_status],
  }))
}
