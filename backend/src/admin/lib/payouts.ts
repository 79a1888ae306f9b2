import { ask } from "@ocop/kit/browser/ask"
import type { Account } from "./sellers"

/** What can be paid to one seller, in đồng, and where to; as `GET /admin/payouts` lists it. */
export interface Payout {
  seller_id: string
  name_vi: string
  name_en: string
  amount: number
  bank_account: Account | null
  account_changes_at: string | null
}

export interface Payday {
  /** YYYY-MM-DD. */
  payday: string
  count: number
  total: number
  payouts: Payout[]
}

const ROOT = "/admin/payouts"
/** A table for the bank. */
export const PAYOUTS_CSV = `${ROOT}/csv`

export const readPayday = () => ask<Payday>(ROOT)

/** Notes what was transferred. @throws Error naming the field or the payout */
export const notePayouts = (
  payouts: readonly Payout[],
  { reference, note }: { reference: string; note: string },
) =>
  ask<{ noted: number }>(ROOT, {
    body: {
      reference: reference.trim(),
      note: note.trim(),
      payouts: payouts.map(({ seller_id, amount }) => ({ seller_id, amount })),
    },
  })
