/** Where the transfer of an order stands, read from its payment sessions. Pure. */
import { dayInVietnam } from "@ocop/kit/days"
import { dong } from "@ocop/kit/money"
import { MedusaError } from "@medusajs/framework/utils"
import type { TransferState } from "./order-view"
import type { Transfer } from "./transfer"

export const VIETQR_PROVIDER_ID = "pp_vietqr_vietqr"
export const COD_PROVIDER_ID = "pp_cod_cod"

const MS_PER_HOUR = 3_600_000

/** A payment session as `query.graph` gives it. */
export interface SessionLike {
  id: string
  provider_id: string
  status: string
  amount: unknown
  currency_code: string
  data: Record<string, unknown> | null
  created_at?: string | Date
}

export interface OrderTransfer {
  session: SessionLike
  transfer: Transfer
  state: TransferState
}

/** Fields of an order that `transferOf` reads. */
export const TRANSFER_FIELDS = [
  "id",
  "display_id",
  "status",
  "created_at",
  "payment_collections.id",
  "payment_collections.payment_sessions.id",
  "payment_collections.payment_sessions.provider_id",
  "payment_collections.payment_sessions.status",
  "payment_collections.payment_sessions.amount",
  "payment_collections.payment_sessions.currency_code",
  "payment_collections.payment_sessions.data",
]

export interface OrderWithSessions {
  id: string
  display_id?: number
  status: string
  created_at: string | Date
  payment_collections?:
    ({ id: string; payment_sessions?: (SessionLike | null)[] | null } | null)[] | null
}

/** @returns the transfer by which the order is, was or would have been paid; null when it is paid otherwise */
export function transferOf(order: OrderWithSessions): OrderTransfer | null {
  const sessions = (order.payment_collections ?? [])
    .flatMap((collection) => collection?.payment_sessions ?? [])
    .filter((session): session is SessionLike => session?.provider_id === VIETQR_PROVIDER_ID)
  // A confirmed one counts before any other: nothing may ask for money a second time.
  const session =
    sessions.find(({ status }) => status === "authorized" || status === "captured") ??
    sessions.find(({ status }) => status === "pending_authorization") ??
    sessions.find(({ status }) => status === "canceled")
  if (!session) {
    return null
  }
  return {
    session,
    transfer: (session.data ?? {}) as unknown as Transfer,
    state: state(session.status, order.status),
  }
}

/** What may have come of a transfer, in đồng: what is asked for now, or what was asked for when the picture was scanned. */
export function askedFor({ session, transfer }: Pick<OrderTransfer, "session" | "transfer">) {
  const now = dong(session.amount)
  return { now, most: Math.max(transfer.most_asked ?? 0, now) }
}

/**
 * What came of a transfer, in đồng, by the word of staff.
 *
 * @param said what staff saw in the account; needed where more was asked for before than now
 * @throws MedusaError INVALID_DATA naming amount when it is not said, or is less than what is asked for now or more than ever
 */
export function amountThatCame(
  found: Pick<OrderTransfer, "session" | "transfer">,
  said: number | undefined,
): number {
  const { now, most } = askedFor(found)
  if (said === undefined && now === most) return now
  if (said !== undefined && said >= now && said <= most) return said
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    now === most
      ? `amount: ${now} đồng are asked for`
      : `amount: ${most} đồng were asked for first and ${now} are now; say how much came`,
  )
}

/** The instant at which an unpaid order is given up. @param hours the terms of the order's day */
export function givenUpAt(orderedAt: string | Date, hours: number): Date {
  return new Date(new Date(orderedAt).getTime() + hours * MS_PER_HOUR)
}

/** What is left to do about an order whose transfer did not come. */
export interface ExpiryDecision {
  session: SessionLike | null
  cancel: boolean
  tell: boolean
  close: boolean
}

export const NOTHING_TO_EXPIRE: ExpiryDecision = {
  session: null,
  cancel: false,
  tell: false,
  close: false,
}

/** Whether a transfer may still come for the order, or its session was left open when it was cancelled. */
export function awaitsTransfer(order: OrderWithSessions): boolean {
  return transferOf(order)?.session.status === "pending_authorization"
}

/**
 * What an expiry has to do now. An order that is found cancelled past its time was given up by a run that died before the
 * buyer was told: this one tells. One that staff cancelled before its time only has its session closed.
 *
 * @param hours the terms of the order's day
 */
export function expiryOf(order: OrderWithSessions, hours: number, now: Date): ExpiryDecision {
  const found = transferOf(order)
  if (!found || !awaitsTransfer(order)) return NOTHING_TO_EXPIRE
  const due = now >= givenUpAt(order.created_at, hours)
  const cancelled = order.status === "canceled"
  return { session: found.session, cancel: due && !cancelled, tell: due, close: due || cancelled }
}

/** The day whose terms hold for an order. */
export function termsDay(orderedAt: string | Date): string {
  return dayInVietnam(new Date(orderedAt))
}

function state(session: string, order: string): TransferState {
  if (session === "authorized" || session === "captured") {
    return "confirmed"
  }
  return order === "canceled" || session === "canceled" ? "cancelled" : "awaiting"
}
