import { randomBytes } from "node:crypto"
import type Stripe from "stripe"
import { missing } from "./failure.js"

type EventOf<T extends Stripe.Event["type"]> = Extract<Stripe.Event, { type: T }>
/** Told of everything that happens, as a webhook endpoint is. */
export type Emit = <T extends Stripe.Event["type"]>(
  type: T,
  object: EventOf<T>["data"]["object"],
) => void

export const newId = (prefix: string) => `${prefix}_${randomBytes(12).toString("hex")}`
export const now = () => Math.floor(Date.now() / 1000)

/** All that this Stripe knows. Whatever is handed out is the living object: answers are written from it at once. */
export class Ledger {
  readonly intents = new Map<string, Stripe.PaymentIntent>()
  readonly charges = new Map<string, Stripe.Charge>()
  readonly refunds = new Map<string, Stripe.Refund>()
  readonly disputes = new Map<string, Stripe.Dispute>()
  readonly methods = new Map<string, Stripe.PaymentMethod>()
  /** Card numbers, which no answer ever holds, by payment method. */
  readonly numbers = new Map<string, string>()

  constructor(readonly emit: Emit) {}

  intent(id: string): Stripe.PaymentIntent {
    return found(this.intents, "payment_intent", id)
  }

  charge(id: string): Stripe.Charge {
    return found(this.charges, "charge", id)
  }

  refund(id: string): Stripe.Refund {
    return found(this.refunds, "refund", id)
  }

  dispute(id: string): Stripe.Dispute {
    return found(this.disputes, "dispute", id)
  }

  method(id: string): Stripe.PaymentMethod {
    return found(this.methods, "payment_method", id)
  }

  chargeOf(intent: Stripe.PaymentIntent): Stripe.Charge | undefined {
    return typeof intent.latest_charge === "string"
      ? this.charges.get(intent.latest_charge)
      : undefined
  }

  refundsOf(intent: string): Stripe.Refund[] {
    return [...this.refunds.values()].filter((refund) => refund.payment_intent === intent)
  }
}

function found<T>(all: Map<string, T>, kind: string, id: string): T {
  const one = all.get(id)
  if (!one) throw missing(kind, id)
  return one
}
