import { ask } from "@ocop/kit/browser/ask"
// Plain data: of the server nothing may be imported here.
import { REASONS } from "../../modules/seller-order/states"

/** A seller order that nobody has answered, as `GET /admin/seller-orders/unanswered` lists it. Instants in ISO 8601. */
export interface Unanswered {
  id: string
  display_id: string
  order_id: string
  live_at: string
  confirm_by: string
  step: "remind" | "escalate_owner" | "escalate_office" | "expire"
  seller: { id: string; name: string; phone: string | null; province_code: string }
  calls: Call[]
}

export interface Call {
  at: string
  outcome: Outcome
  note: string | null
}

export const OUTCOMES = ["reached", "call_back", "no_answer", "wrong_number"] as const
export type Outcome = (typeof OUTCOMES)[number]

export const REFUSALS = REASONS.refused
export type Refusal = (typeof REFUSALS)[number]

const ROOT = "/admin/seller-orders"

export const readUnanswered = async (): Promise<Unanswered[]> =>
  (await ask<{ seller_orders: Unanswered[] }>(`${ROOT}/unanswered`)).seller_orders

export const noteCall = (id: string, outcome: Outcome, note: string) =>
  ask(`${ROOT}/${id}/calls`, { body: { outcome, note: note.trim() || null } })

/** Answers an order for its seller, who said so on the telephone; `note` is kept with it. */
export const answerFor = (id: string, note: string, refusal?: Refusal) =>
  ask(`${ROOT}/${id}/status`, {
    body: {
      note: note.trim(),
      ...(refusal ? { status: "refused", reason: refusal } : { status: "confirmed" }),
    },
  })

/** "0912345678" as a telephone dials it; null for what is no number. */
export function dialled(phone: string | null): string | null {
  const digits = (phone ?? "").replace(/[^\d+]/g, "")
  return digits.length >= 8 ? `tel:${digits}` : null
}
