import { ask } from "@ocop/kit/browser/ask"

/** The transfer of an order, as `GET /admin/orders/:id/bank-transfer` answers it. Amounts in đồng. */
export interface AdminTransfer {
  state: "awaiting" | "confirmed" | "cancelled"
  amount: number
  /** More than `amount` where less is asked for by now: either may come. */
  most_asked: number
  memo: string
  bank_name: string
  account_no: string
  account_name: string
  /** ISO instant. */
  pay_before: string
  confirmation: { reference: string; confirmed_by: string; confirmed_at: string } | null
}

const path = (orderId: string) => `/admin/orders/${orderId}/bank-transfer`

export async function readTransfer(orderId: string): Promise<AdminTransfer | null> {
  const { transfer } = await ask<{ transfer: AdminTransfer | null }>(path(orderId))
  return transfer
}

/** @param amount what came, where it may be one of several */
export async function confirmTransfer(
  orderId: string,
  reference: string,
  amount?: number,
): Promise<void> {
  await ask(path(orderId), { method: "POST", body: { reference, amount } })
}
