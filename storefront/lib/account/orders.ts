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
}

/** Medusa's own total is less by what was given back since. */
type Answered = Omit<PastOrder, "total"> & { item_total: number; shipping_total: number }

/** More than anybody scrolls through on a phone; older ones are found by number. */
const SHOWN = 50

/** The signed-in customer's orders, newest first. */
export async function listOrders(token: string, edition: Edition): Promise<PastOrder[]> {
  const { orders } = await backend<{ orders: Answered[] }>(
    `/store/orders?limit=${SHOWN}&order=-created_at&fields=id,display_id,created_at,status,currency_code,item_total,shipping_total`,
    { edition, token },
  )
  return orders.map(({ item_total, shipping_total, ...order }) => ({
    ...order,
    total: item_total + shipping_total,
  }))
}
