/** What Stripe's webhooks tell, as far as the shop acts on it. Pure. */
import type Stripe from "stripe"

/** Something happened to a payment: whoever acts looks at its present state, since news may come late and in any order. */
export interface IntentNews {
  kind: "intent"
  intent: string
}

/** The holder of a card disputes a charge, or the dispute went on. */
export interface DisputeNews {
  kind: "dispute"
  intent: string
  dispute: string
  status: string
  reason: string
  /** In the smallest unit of the currency. */
  amount: number
  currency: string
  /** ISO instant until which the bank wants to hear the shop; null when it does not. */
  answer_before: string | null
}

export type CardNews = IntentNews | DisputeNews

const OF_INTENTS = new Set<Stripe.Event["type"]>([
  "payment_intent.amount_capturable_updated",
  "payment_intent.succeeded",
  "payment_intent.canceled",
  "charge.refunded",
  "charge.refund.updated",
])

/** @returns null for what the shop has nothing to do about, or what is no payment of a shop's */
export function newsOf(event: Stripe.Event): CardNews | null {
  switch (event.type) {
    case "charge.dispute.created":
    case "charge.dispute.closed": {
      const dispute = event.data.object
      const intent = idOf(dispute.payment_intent)
      if (!intent) return null
      const { id, status, reason, amount, currency } = dispute
      const due = dispute.evidence_details.due_by
      const answer_before =
        due && status === "needs_response" ? new Date(due * 1_000).toISOString() : null
      return {
        kind: "dispute",
        intent,
        dispute: id,
        status,
        reason,
        amount,
        currency,
        answer_before,
      }
    }
    default: {
      if (!OF_INTENTS.has(event.type)) return null
      const object = event.data.object as { object: string; id: string; payment_intent?: unknown }
      const intent = object.object === "payment_intent" ? object.id : idOf(object.payment_intent)
      return intent ? { kind: "intent", intent } : null
    }
  }
}

function idOf(reference: unknown): string | null {
  if (typeof reference === "string") return reference
  const id = (reference as { id?: unknown } | null | undefined)?.id
  return typeof id === "string" ? id : null
}
