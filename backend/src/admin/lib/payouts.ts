import { ask } from "@ocop/kit/browser/ask"
import type { Account, SellerStatus } from "./sellers"

interface Named {
  seller_id: string
  name_vi: string
  name_en: string
  /** In đồng. */
  amount: number
}

/** What can be paid to one seller, and where to; as `GET /admin/payouts` lists it. */
export interface Payout extends Named {
  status: SellerStatus
  bank_account: Account | null
  /** Since when, of an account that nobody looked at when the seller was let in. */
  account_since: string | null
  account_changes_at: string | null
}

export interface ListedTransfer extends Named, Account {
  returned_at: string | null
  returned_why: string | null
}

/** What is transferred together. */
export interface PayoutList {
  id: string
  reference: string
  note: string
  drawn_up_at: string
  transferred_at: string | null
  bank_reference: string | null
  transfers: ListedTransfer[]
}

export interface Payday {
  /** YYYY-MM-DD. */
  payday: string
  count: number
  total: number
  payouts: Payout[]
  lists: PayoutList[]
}

const ROOT = "/admin/payouts"
const at = (id: string) => `${ROOT}/${encodeURIComponent(id)}`

/** A list as a table for the bank. */
export const csvOf = (id: string) => `${at(id)}/csv`

export const readPayday = () => ask<Payday>(ROOT)

/** Takes the amounts from their balances. @throws Error naming the field or the payout */
export const drawUp = (
  payouts: readonly Payout[],
  { reference, note }: { reference: string; note: string },
) =>
  ask<{ id: string }>(ROOT, {
    body: {
      reference: reference.trim(),
      note: note.trim(),
      payouts: payouts.map(({ seller_id, amount }) => ({ seller_id, amount })),
    },
  })

/** The bank has the list. @throws Error naming bank_reference */
export const transferred = (id: string, bank_reference: string) =>
  ask(`${at(id)}/transferred`, { body: { bank_reference: bank_reference.trim() } })

/** One transfer did not arrive, or is taken off the list. @throws Error naming why */
export const returned = (id: string, seller_id: string, why: string) =>
  ask(`${at(id)}/returned`, { body: { seller_id, why: why.trim() } })

export const totalOf = (of: readonly { amount: number }[]) =>
  of.reduce((sum, { amount }) => sum + amount, 0)
