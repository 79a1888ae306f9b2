import type { ApiError } from "@/lib/api/error"

/** What a shopper may do about a parcel, as the backend's `may` and its routes name it. */
export const PARCEL_ACTS = ["cancel", "received", "problem"] as const
export type ParcelAct = (typeof PARCEL_ACTS)[number]

/** Reasons of a shopper who takes a parcel back, the likeliest first. */
export const CANCEL_REASONS = ["changed_mind", "ordered_wrong", "too_slow", "other"] as const
/** What may be wrong with a parcel. */
export const PROBLEM_KINDS = ["not_arrived", "damaged", "wrong_goods", "other"] as const

/**
 * Which words, under `order.expect` and `order.act`, say what comes next of a parcel and why it may still be cancelled: nobody
 * confirmed it, or its seller sends fewer than were ordered.
 */
export function parcelWords({ status, may }: { status: string; may: readonly ParcelAct[] }) {
  const isFewer = status !== "placed" && may.includes("cancel")
  return isFewer
    ? ({ expect: "fewer", cancel: "cancel_fewer" } as const)
    : ({ expect: status, cancel: "cancel_text" } as const)
}

const TO_COME = ["placed", "confirmed", "packed", "handed_over"]

/** Whether other parcels of the order are on their way, whatever becomes of this one. */
export const othersCome = (
  parcels: readonly { id: string; status: string }[],
  { id }: { id: string },
): boolean => parcels.some((other) => other.id !== id && TO_COME.includes(other.status))

/** How an attempt ended; what was typed comes back with it. */
export interface ParcelActState {
  attempt: number
  message?: string
  /** `late`: the parcel is further than the page knew. */
  problem?: "late" | "gone" | "message" | "long" | "too_many" | "down" | "offline"
}

/** What the order's page says was just done, from its address. */
export function doneOf(
  xong: unknown,
  kien: unknown,
): { act: ParcelAct; parcel: string } | undefined {
  const act = PARCEL_ACTS.find((one) => one === xong)
  return act && typeof kien === "string" ? { act, parcel: kien } : undefined
}

/** Why an act was not done, as `ParcelActState` says it. */
export function problemOf(
  { kind, code, message }: Pick<ApiError, "kind" | "message"> & { code?: string },
  act: ParcelAct,
): ParcelActState["problem"] {
  if (kind === "limited") return "too_many"
  // Its form holds nothing else that could be refused: so much was said that no more is kept, or the parcel is not sent any more.
  if (kind === "invalid" && act === "problem" && !message.startsWith("status")) return "too_many"
  // By somebody else at that moment: the parcel stands where it stood, and it may be pressed again.
  if (code === "held") return "down"
  if (kind === "invalid" || kind === "busy") return "late"
  return kind === "not_found" ? "gone" : "down"
}
