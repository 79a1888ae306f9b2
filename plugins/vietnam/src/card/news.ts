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
}

export type CardNews = IntentNews | DisputeNews

/** By name: the client's types are older than the last of them. */
const OF_INTENTS: ReadonlySet<string> = new Set([
  "payment_intent.amount_capturable_updated",
  "payment_intent.succeeded",
  "payment_intent.canceled",
  "charge.refunded",
  "charge.refund.updated",
  "refund.updated",
  "refund.failed",
])

/** @returns null for what the shop has nothing to do about, or what is no payment of a shop's */
export function newsOf(event: Stripe.Event): CardNews | null {
  switch (event.type) {
    case "charge.dispute.created":
    case "charge.dispute.updated":
    case "charge.dispute.closed": {
      const dispute = event.data.object
      const intent = idOf(dispute.payment_intent)
      return intent ? { kind: "dispute", intent, dispute: dispute.id } : null
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
