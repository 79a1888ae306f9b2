import { isApiError } from "@/lib/api/error"

/**
 * Why a tap did nothing. `conflict`: the order stands elsewhere by now; `unpaid`: its transfer has not come; `no_cash`: no cash of it is
 * outside; `closed`: the seller does not sell at the moment; `gone`: no such thing; `last_owner`: somebody has to
 * be one. The page says it and shows what stands.
 */
export const refusals = [
  "conflict",
  "unpaid",
  "no_cash",
  "closed",
  "gone",
  "last_owner",
  "invalid",
] as const
export type RefusedMove = (typeof refusals)[number]

/** Reads it from an address, where a form without scripts leaves it. */
export function refusedMove(value: unknown): RefusedMove | undefined {
  return refusals.find((one) => one === value)
}

/** Why nobody knows whether a tap arrived, or what was left out: said beside the button, which may be tapped again. */
export type Retry =
  | "offline"
  | "other_seller"
  | "kept"
  | "down"
  | "busy"
  | "limited"
  | "reason"
  | "note"
  | "nothing_left"
  | "carrier"
  | "login"
  | "channel"
  | "phone"
  | "ended"
  | HoldRule

/** What a rule forbids of a hold. */
const HOLD_RULES = ["hold_days", "hold_chain"] as const
type HoldRule = (typeof HOLD_RULES)[number]

export interface MoveState {
  problem?: Retry
  /** By name, what was typed and did not arrive. */
  typed?: Record<string, string>
}

/** What to do about a refusal of the backend. @throws what is not one */
export function outcomeOf(
  error: unknown,
): { retry: Retry } | { refused: RefusedMove } | { signedOut: true; factor?: true } {
  if (!isApiError(error)) throw error
  if (error.kind === "unreachable") return { retry: "down" }
  if (error.code === "other_seller") return { retry: "other_seller" }
  if (error.kind === "busy") return { retry: "busy" }
  if (error.kind === "limited") return { retry: "limited" }
  if (error.kind === "unauthorized") return { signedOut: true }
  if (error.kind === "not_found") return { refused: "gone" }
  // A seller whose state closes the route, or keeps it from taking on an order, says which (`seller_suspended`).
  if (error.code?.startsWith("seller_")) return { refused: "closed" }
  // Nothing is changed here without one; where it is set up lies outside the door.
  if (error.code === "second_factor_required") return { signedOut: true, factor: true }
  // Signed in as they should be; it is for another to do.
  if (error.code === "head_only") return { refused: "invalid" }
  // A member of no seller any more.
  if (error.status === 403) return { signedOut: true }
  // Made before, and otherwise: a member of the same seller took on other goods, or sent the parcel another way.
  if (error.code === "other_move") return { refused: "conflict" }
  // Decided on what is no longer so.
  if (error.code === "programme_changed") return { refused: "conflict" }
  if (error.status === 409) return { retry: "busy" }
  if (error.code === "no_cash") return { refused: "no_cash" }
  if (error.code === "last_owner") return { refused: "last_owner" }
  const rule = HOLD_RULES.find((one) => error.fields.some(({ code }) => code === one))
  if (rule) return { retry: rule }
  const [about] = error.message.split(":")
  if (about === "status") return { refused: "conflict" }
  if (about === "payment") return { refused: "unpaid" }
  if (about === "hand_over") return { retry: "carrier" }
  if (about === "seller") return { refused: "closed" }
  return { refused: "invalid" }
}
