import * as disputes from "./disputes.js"
import type { FailureOrder, Failures } from "./failures.js"
import type { Idempotency } from "./idempotency.js"
import * as intents from "./intents.js"
import type { Ledger } from "./ledger.js"
import * as refunds from "./refunds.js"
import type { Endpoint, Release, Webhooks } from "./webhooks.js"

/** A request that reached the API. */
export interface Seen {
  method: string
  path: string
  body: string
  idempotencyKey?: string
  replayed: boolean
}

/** What tests may command and ask, by function here and over HTTP below `/_control`. */
export class Control {
  readonly seen: Seen[] = []

  constructor(
    readonly ledger: Ledger,
    readonly webhooks: Webhooks,
    readonly failures: Failures,
    /** What was answered under which key. */
    readonly idempotency: Idempotency,
  ) {}

  state() {
    const { intents: all, refunds: back, disputes: disputed } = this.ledger
    return {
      intents: [...all.values()],
      refunds: [...back.values()],
      disputes: [...disputed.values()],
      requests: this.seen,
      deliveries: this.webhooks.deliveries,
    }
  }

  /** Takes what is held, as somebody does in Stripe's dashboard. */
  capture(intent: string) {
    return intents.capture(this.ledger, intent, {})
  }

  /** Gives money back as somebody does in Stripe's dashboard. @param amount the smallest unit; all when left out */
  refund(intent: string, amount?: number) {
    const sum = amount === undefined ? {} : { amount: String(amount) }
    return refunds.create(this.ledger, { payment_intent: intent, ...sum })
  }

  /** Has a refund come back from the holder's bank, as Stripe tells days later. */
  failRefund(refund: string) {
    return refunds.fail(this.ledger, refund)
  }

  dispute(intent: string) {
    return disputes.open(this.ledger, intent)
  }

  closeDispute(dispute: string, status: "won" | "lost") {
    return disputes.close(this.ledger, dispute, status)
  }

  /** Answers for the holder of the card. @throws StripeFailure when the bank then declines */
  authenticate(intent: string, succeed: boolean) {
    return intents.authenticate(this.ledger, intent, succeed)
  }

  /** @returns what to answer; undefined for an unknown command */
  async command(method: string, path: string, body: Record<string, unknown>): Promise<unknown> {
    const [, name = "", id = "", action = ""] = path.split("/").slice(1)
    if (method === "GET" && name === "state") return this.state()
    if (method !== "POST") return undefined
    if (name === "webhook") return (this.webhooks.endpoint = body as unknown as Endpoint)
    if (name === "webhooks" && id === "release")
      return { released: await this.webhooks.release(body as Release) }
    if (name === "webhooks") {
      if (body.mode === "hold") this.webhooks.hold()
      else await this.webhooks.release()
      return { mode: body.mode }
    }
    if (name === "failures") {
      this.failures.add(body as unknown as FailureOrder)
      return { ordered: true }
    }
    if (name !== "intents") return undefined
    if (action === "refund")
      return this.refund(id, typeof body.amount === "number" ? body.amount : undefined)
    if (action === "dispute") return this.dispute(id)
    if (action === "authenticate") return this.authenticate(id, body.succeed === true)
    return undefined
  }
}
