import { missingIn, takenLines } from "./answer-form"
import type { Verb } from "./order-life"
import type { MoveState } from "./outcome"

/** One move of an order, as the backend is asked for it. */
export interface OrderMove {
  path: string
  request: { method: "POST"; body: Record<string, unknown> }
}

/**
 * Reads what a verb's form says: `reason`, `note`, `line.<id>`, `way`, `carrier`, `tracking_number`, `cash`.
 * @returns what it lacks before it is worth sending, or the move
 */
export function moveOf(
  id: string,
  verb: Verb,
  form: FormData,
): { missing: NonNullable<MoveState["problem"]> } | OrderMove {
  const reason = text(form, "reason")
  const lines = takenLines(form)
  const missing = missingIn(verb, { reason, lines })
  if (missing) return { missing }
  const path = `/seller/orders/${encodeURIComponent(id)}/${verb}`
  return { path, request: { method: "POST", body: bodyOf(verb, form, { reason, lines }) } }
}

function bodyOf(
  verb: Verb,
  form: FormData,
  { reason, lines }: { reason?: string; lines?: unknown },
): Record<string, unknown> {
  switch (verb) {
    case "confirm":
      return { lines }
    case "refuse":
    case "return":
      return { reason, note: text(form, "note") }
    case "hand-over":
      return handOverOf(form)
    case "deliver":
      return text(form, "cash") === "received" ? { cash_received: true } : {}
    case "pack":
      return {}
  }
}

function handOverOf(form: FormData): Record<string, unknown> {
  const way = text(form, "way")
  if (way === "own") return { own_delivery: true }
  return {
    carrier: text(form, "carrier"),
    tracking_number: text(form, "tracking_number"),
    // Of a coach that brings the cash back; a carrier hands it to the platform.
    ...(way === "coach" ? { cash_to: "seller" } : {}),
  }
}

/** What stands in a field; undefined where it is empty. */
function text(form: FormData, name: string): string | undefined {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() || undefined : undefined
}
