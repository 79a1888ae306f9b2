import { ask } from "@ocop/kit/browser/ask"
// Plain data: of the server nothing may be imported here.
import { type CashTo, collectorOf, type HandOver } from "../../modules/seller-order/hand-over"
import type { SellerOrderStatus } from "../../modules/seller-order/states"
import type { ProblemEnd, ProblemKind, Said } from "./problems"

export type PartStatus = SellerOrderStatus

export type { HandOver }

/** One seller's part of an order, as `GET /admin/seller-orders` lists it. Đồng, instants in ISO 8601. */
export interface Part {
  id: string
  display_id: string
  status: PartStatus
  payment: "awaiting" | "due_on_delivery" | "paid"
  total: number
  seller: { id: string; name: string; phone: string | null }
  confirm_by: string | null
  lines: {
    id: string
    title: string
    variant_title: string | null
    quantity: number
    ordered_quantity: number | null
  }[]
  hand_over: HandOver | null
  /** Since when the seller answers for cash that was paid at the door, and when it was in the seller's hands. */
  cash_awaited_at: string | null
  cash_received_at: string | null
  transitions: {
    to: PartStatus
    at: string
    by: "seller" | "shopper" | "platform" | "office" | "clock"
    reason: string | null
    note: string | null
  }[]
  /** What its shopper reported last; open while `closed_at` is null. */
  problem: {
    kind: ProblemKind
    said: Said[]
    closed_at: string | null
    outcome: ProblemEnd | null
  } | null
  may: { to: PartStatus; reasons: string[] }[]
}

/**
 * Whether a seller may have cash of a part that nobody has said of yet: from the hand-over on where the seller's people or messenger
 * collect it, else once it is due from the seller. What a carrier was to hand to the platform is noted where it is listed. Pure.
 */
export function awaitsCash({
  status,
  payment,
  total,
  hand_over,
  cash_awaited_at,
  cash_received_at,
}: Pick<
  Part,
  "status" | "payment" | "total" | "hand_over" | "cash_awaited_at" | "cash_received_at"
>): boolean {
  if (cash_received_at) return false
  if (status === "handed_over")
    return payment === "due_on_delivery" && total > 0 && collectorOf(hand_over) === "seller"
  return status === "delivered" && cash_awaited_at !== null
}

/** A move as it is typed. */
export interface TypedMove {
  to: PartStatus
  /** Empty where none is asked. */
  reason: string
  note: string
  /** Who collects, of a parcel that is handed over; nobody is said to, otherwise. */
  hand_over: {
    carrier: string
    tracking_number: string
    own_delivery: boolean
    /** Absent where no cash is collected. */
    cash_to?: CashTo
  }
}

const ROOT = "/admin/seller-orders"

export const readParts = async (orderId: string): Promise<Part[]> =>
  (await ask<{ seller_orders: Part[] }>(`${ROOT}?order_id=${encodeURIComponent(orderId)}`))
    .seller_orders

/** @throws Error naming the field, or the payment that is awaited */
export const movePart = (id: string, move: TypedMove) =>
  ask(`${ROOT}/${encodeURIComponent(id)}/status`, { body: moveOf(move) })

/** What the backend is asked for: of what a move does not take, nothing is said. */
export function moveOf({ to, reason, note, hand_over }: TypedMove) {
  const { own_delivery, cash_to } = hand_over
  const carrier = hand_over.carrier.trim()
  const tracking_number = hand_over.tracking_number.trim()
  const sent = own_delivery
    ? { own_delivery }
    : {
        own_delivery,
        ...(carrier ? { carrier } : {}),
        ...(tracking_number ? { tracking_number } : {}),
        ...(carrier && cash_to ? { cash_to } : {}),
      }
  return {
    status: to,
    note: note.trim(),
    ...(reason ? { reason } : {}),
    ...(to === "handed_over" ? { hand_over: sent } : {}),
  }
}
