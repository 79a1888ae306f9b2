import type { Named } from "@/lib/api/types"
import type { Channel } from "./channels"
import type { CallOutcome } from "./call-outcomes"
import type { OfficeRole } from "./office-paths"
import type { SellerOrderStatus, ToCome, Verb } from "./order-life"

export type SellerStatus =
  "applying" | "reviewing" | "asked" | "rejected" | "active" | "suspended" | "closed"

/** GET /seller/me */
export interface SellerMe {
  member: {
    id: string
    name: string
    email: string | null
    phone: string | null
    /** Where messages go, when it is not `phone`. */
    message_phone: string | null
    /** The ways in which this person is told of orders. */
    channels: Channel[]
    role: string
  }
  seller: Named & { id: string; handle: string; status: SellerStatus }
  /** All that this person may act for. */
  sellers: (Named & { id: string; role: string; status: SellerStatus })[]
}

/** An order that its seller has not answered, as GET /office/seller-orders/unanswered lists it. Instants in ISO 8601. */
export interface UnansweredOrder {
  id: string
  display_id: string
  live_at: string
  confirm_by: string
  step: "remind" | "escalate_owner" | "escalate_office" | "expire"
  seller: { id: string; name: string; phone: string | null }
  /** The latest first. */
  calls: { at: string; outcome: CallOutcome; note: string | null }[]
}

export type Handling = "cold_chain" | "fragile" | "bulky"

interface Person {
  name: string
  /** +84… */
  phone: string
}

export interface SellerDelivery {
  /** The address as it was given at checkout; the name and phone are of who receives the parcel. */
  recipient: {
    first_name: string | null
    last_name: string | null
    phone: string | null
    address_1: string | null
    /** Commune of today. */
    city: string | null
    province: string | null
    metadata: { old_district?: string } | null
  } | null
  buyer: (Person & { email?: string }) | null
  /** `wanted_date` YYYY-MM-DD. */
  gift: { recipient: Person; card?: string; wanted_date?: string } | null
  invoice: { name: string; tax_code: string; address: string } | null
}

/** A move of a seller order: `at` an ISO instant; no names, only who it was in general. */
export interface Transition {
  to: SellerOrderStatus
  at: string
  by: "seller" | "shopper" | "platform" | "office" | "clock"
  reason: string | null
}

/** Goods of an order; `ordered_quantity` where the seller took on less than that. */
export interface OrderedLine {
  id: string
  title: string
  /** Where there is a translation. */
  title_en: string | null
  variant_title: string | null
  variant_title_en: string | null
  quantity: number
  ordered_quantity: number | null
}

export type ProblemKind = "not_arrived" | "damaged" | "wrong_goods" | "other"
type ProblemOutcome = "arrived" | "replaced" | "refunded" | "settled" | "unfounded" | "not_sent"

/** A report that nobody has closed, as GET /office/seller-orders/problems lists it: of its shopper it says nothing. */
export interface OfficeProblem {
  id: string
  display_id: string
  kind: ProblemKind
  reported_at: string
  seller: { id: string; name: string; phone: string | null }
}

/** One seller's part of an order. Money in đồng. */
export interface SellerOrder {
  id: string
  display_id: string | number
  status: SellerOrderStatus
  /** Of the whole order; nothing is packed while it is awaited. */
  payment: "awaiting" | "due_on_delivery" | "paid"
  item_total: number
  discount_total: number
  delivery_total: number
  total: number
  commission: number
  /** Value-added tax on the commission. */
  commission_tax: number
  /** Withheld of households and farms, where the law's rates are verified. */
  tax_withheld: number
  /** What the seller gets of it, whoever holds the cash. */
  owed: number
  placed_at: string
  /** The instant (ISO) until which it may be answered; null once it was. */
  confirm_by: string | null
  /** What would be obeyed now. */
  may: (Verb | "cash-received")[]
  transitions: Transition[]
  /** What the buyer reported last, in the buyer's words; open while `closed_at` is null. Instants in ISO 8601. */
  problem: {
    kind: ProblemKind
    said: { at: string; kind: ProblemKind; message: string }[]
    /** Whether as much money as the order brought waits for it. */
    keeps_money: boolean
    closed_at: string | null
    outcome: ProblemOutcome | null
  } | null
  hand_over: {
    carrier: string | null
    tracking_number: string | null
    own_delivery: boolean
    /** Whom its carrier brings the cash to; the marketplace, where nothing is said. */
    cash_to?: "platform" | "seller"
  } | null
  /** Since when the seller answers for cash that was paid at the door, and when it came (ISO instants). */
  cash_awaited_at: string | null
  cash_received_at: string | null
  /** Where to send it, for whom, and whom to invoice; null for an order placed without our form. */
  delivery: SellerDelivery | null
  /** What the parcel was priced for, in đồng by kind; 0 or absent: does not apply. */
  parcel: { surcharges?: Partial<Record<Handling, number>> } | null
  lines: (OrderedLine & { unit_price: number; total: number })[]
}

/** GET /seller/orders; `counts` of what is still to arrive, whatever was asked for. */
export interface SellerOrderPage {
  orders: SellerOrder[]
  count: number
  counts: Record<ToCome, number>
}

/** GET /seller/today: what waits the longest of each, `count` of all of them. */
export interface SellerToday {
  heaps: { status: ToCome; count: number; orders: SellerOrder[] }[]
}

/** GET /store/confirmations/:token: a new order as its letter's link shows it, with nothing of the shopper. `total` in đồng. */
export interface Confirmation {
  display_id: string
  seller_name: string
  status: SellerOrderStatus
  /** Nothing is packed while it is awaited. */
  payment: SellerOrder["payment"]
  /** ISO instant. */
  confirm_by: string
  lines: OrderedLine[]
  total: number
  /** Empty once it was answered; without "accept" while the seller does not sell. */
  may: ("accept" | "refuse")[]
}

/** GET /seller/members */
export interface SellerMemberPage {
  members: {
    id: string
    name: string
    email: string | null
    phone: string | null
    role: "owner" | "staff"
  }[]
}

/** GET /seller/invitations: those that can still be accepted. `link` for a phone alone, to be handed over in person. */
export interface InvitationPage {
  invitations: {
    id: string
    email: string | null
    phone: string | null
    role: "owner" | "staff"
    /** ISO instant. */
    expires_at: string
    link: string | null
  }[]
}

/** GET /store/invitations/:token: whose shop, and by which of the two names the invited person will sign in. */
export interface Invitation {
  seller: Named
  role: "owner" | "staff"
  email: string | null
  /** +84… */
  phone: string | null
  status: "pending" | "accepted"
  /** The name has an account, whose password is asked for. */
  has_account: boolean
}

/** GET /store/office-invitations/:token */
export interface OfficeInvitation {
  office: { name: string }
  /** As whoever invites wrote it. */
  name: string
  email: string
  role: OfficeRole
  status: "pending" | "accepted"
  /** ISO 8601 */
  expires_at: string
  /** The address has an account, whose password is asked for. */
  has_account: boolean
}

/** GET /office/me */
export interface OfficeMe {
  officer: {
    id: string
    name: string
    email: string
    role: OfficeRole
    /** Signed in with one, without which nothing is changed. */
    second_factor: boolean
  }
  office: {
    id: string
    name: string
    province:
      | (Named & {
          code: string
          slug: string
          /** Provinces of before July 2025 that are in it now. */
          swallowed: Named[]
        })
      | null
  }
}

/** One change in an office's log. */
export interface OfficeLogEntry {
  id: string
  /** ISO 8601 */
  at: string
  actor_type: string
  actor_name: string | null
  action: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  reason: string | null
}

/** GET /office/log */
export interface OfficeLogPage {
  entries: OfficeLogEntry[]
  count: number
}

/** Money of GET /seller/balance that arrived and waits, đồng; `until` an ISO instant, where that is known. */
export interface SellerWaiting {
  order: { id: string; display_id: string }
  amount: number
  waits_for: "problem" | "own_word" | "carrier"
  until: string | null
  /** Day in Vietnam, YYYY-MM-DD, of what waits until a moment that is known. */
  expected_on: string | null
}

/** GET /seller/balance, đồng: owed once parcels are there and nothing keeps their money, and now; negative where the seller owes the marketplace. */
export interface SellerBalance {
  pending: number
  available: number
}

/** Cash of GET /seller/balance that the seller answers for and that has not come, đồng; the longest first, and how many in all. */
export interface AwaitedCash {
  count: number
  amount: number
  parcels: {
    order: { id: string; display_id: string }
    amount: number
    /** Who brings it; null of the seller's own people. */
    carrier: string | null
    /** ISO instant. */
    since: string
  }[]
}

/**
 * GET /seller/balance, with what of it waits, how many days for a seller's own word, on which days of a month sellers are paid
 * (31 its last), and on which day in Vietnam (YYYY-MM-DD) what is available is expected; null where nothing is, or there is
 * no account to transfer it to.
 */
export interface SellerBalances {
  balance: SellerBalance
  waiting: SellerWaiting[]
  own_word_days: number
  paydays: number[]
  has_account: boolean
  expected_on: string | null
  cash_awaited: AwaitedCash
}

/** A bank account; `bank_name` is null for a number that no bank has. */
export interface ShownAccount {
  bank_bin: string
  bank_name: string | null
  account_no: string
  account_name: string
}

/** GET /seller/bank-account: where money goes, and where it goes from `effective_at` (ISO instant) on. */
export interface PayoutAccounts {
  bank_account: ShownAccount | null
  pending: (ShownAccount & { effective_at: string }) | null
  banks: { bin: string; name: string }[]
}

/** GET /seller/close: orders that are neither delivered nor ended, and what is owed, đồng. */
export interface SellerUnfinished {
  orders: number
  balance: SellerBalance
}

/** A line of GET /seller/statement, đồng; `balance` of pending and available together, after it. */
export interface StatementLine {
  id: string
  /** Lines of one happening share it. */
  posting_id: string
  /** ISO instant. */
  posted_at: string
  /** What happened; several lines may be of one happening. */
  event: string
  /** Why this amount moved. */
  kind: string
  amount: number
  balance: number
  /** `unanswered`: the seller has still to say whether it is sent. */
  order: { id: string; display_id: string | number; unanswered: boolean } | null
  /** Of staff, for what they did by hand. */
  note: string | null
}

/** GET /seller/statement: days in Vietnam, YYYY-MM-DD, both included. */
export interface SellerStatement {
  from: string
  to: string
  opening: number
  closing: number
  /** Things that happened on these days; the lines are of a page of them. */
  count: number
  lines: StatementLine[]
}

/** What was sold on a day in Vietnam (YYYY-MM-DD), đồng. */
export interface DayOfSales {
  day: string
  orders: number
  total: number
}

/** GET /seller/sales: đồng of goods, without delivery; days without orders are left out. */
export interface SellerSales {
  orders: number
  total: number
  days: DayOfSales[]
  products: {
    product_id: string | null
    title: string
    title_en: string | null
    quantity: number
    total: number
  }[]
}
