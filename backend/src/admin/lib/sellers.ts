import { ask } from "@ocop/kit/browser/ask"

export const STATUSES = ["active", "suspended", "closed"] as const
export type SellerStatus = (typeof STATUSES)[number]

/** What a seller is owed, in đồng. */
export interface Balance {
  pending: number
  available: number
}

/** Who sells or has sold here, as `GET /admin/sellers` lists it. */
export interface Listed {
  id: string
  handle: string
  name_vi: string
  name_en: string
  kind: string
  status: SellerStatus
  province_code: string
  phone: string | null
  balance: Balance
}

/** One entry of what happened to a seller. */
export interface Happened {
  at: string
  actor_type: string
  action: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  reason: string | null
}

/** One seller, as `GET /admin/sellers/:id` answers it. */
export interface SellerFile {
  seller: {
    id: string
    handle: string
    kind: string
    name_vi: string
    name_en: string
    status: SellerStatus
    phone: string | null
    tax_code: string | null
    address: string | null
    closed_from: string | null
    closed_until: string | null
  }
  members: {
    id: string
    name: string
    email: string | null
    phone: string | null
    role: "owner" | "staff"
    status: string
  }[]
  balance: Balance
  history: Happened[]
  may: SellerStatus[]
  asks_reason: SellerStatus[]
}

export interface Account {
  bank_name: string | null
  bank_bin: string
  account_no: string
  account_name: string
}

/** Where a seller is paid to, as `GET /admin/sellers/:id/bank-account` answers it. */
export interface Accounts {
  bank_account: Account | null
  pending: (Account & { effective_at: string }) | null
}

/** A payout or a correction as it is typed. */
export interface TypedSettlement {
  kind: "payout" | "adjustment"
  amount: string
  reference: string
  note: string
}

export const PAGE_SIZE = 20
export const ROOT = "/admin/sellers"
const at = (id: string) => `${ROOT}/${encodeURIComponent(id)}`

export const readSellers = (status: SellerStatus, q: string, page: number) =>
  ask<{ sellers: Listed[]; count: number }>(
    `${ROOT}?status=${status}&q=${encodeURIComponent(q)}&limit=${PAGE_SIZE}&offset=${page * PAGE_SIZE}`,
  )

export const readSeller = (id: string) => ask<SellerFile>(at(id))

export const readAccounts = (id: string) => ask<Accounts>(`${at(id)}/bank-account`)

/** The seller's people read the reason. @throws Error naming status or reason */
export const moveSeller = (id: string, status: SellerStatus, reason: string) =>
  ask(`${at(id)}/status`, { body: { status, reason: reason.trim() || null } })

/** @throws Error naming amount, reference or note */
export const settle = (id: string, typed: TypedSettlement) =>
  ask<{ balance: Balance }>(`${at(id)}/settlements`, { body: settlementOf(typed) })

/**
 * What the backend is asked to write. An amount is typed with or without the points or spaces of thousands; what is no
 * number goes as null, which the backend refuses, naming the field.
 */
export function settlementOf({ kind, amount, reference, note }: TypedSettlement) {
  const digits = amount.trim().replace(/[.,\s](?=\d{3}(?:\D|$))/g, "")
  return {
    kind,
    amount: /^[-−]?\d+$/.test(digits) ? Number(digits.replace("−", "-")) : null,
    reference: reference.trim(),
    note: note.trim(),
  }
}
