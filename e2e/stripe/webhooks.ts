import { setTimeout as sleep } from "node:timers/promises"
import Stripe from "stripe"
import { type Emit, newId, now } from "./ledger.js"

const API_VERSION = "2024-04-10"
/** Stripe goes on for three days; nobody waits for that in a test. */
const PAUSES_MS = [0, 200, 600, 1_500]

export interface Endpoint {
  url: string
  /** `whsec_…`, with which each delivery is signed. */
  secret: string
}

export interface Delivery {
  event: string
  type: string
  /** HTTP status, or 0 when nobody answered. */
  status: number
}

export interface Release {
  order?: "forward" | "reverse"
  /** How often each event is sent; more than once as Stripe does when an answer is lost. */
  times?: number
}

/** Tells a shop of events, signed as Stripe signs; each until it is taken, or given up. */
export class Webhooks {
  readonly events: Stripe.Event[] = []
  readonly deliveries: Delivery[] = []
  private held: string[] | null = null
  private readonly underWay = new Set<Promise<void>>()
  private closed = false

  constructor(public endpoint: Endpoint | undefined) {}

  readonly emit: Emit = (type, object) => {
    const event = {
      id: newId("evt"),
      object: "event",
      api_version: API_VERSION,
      created: now(),
      // As it is at this moment: the object lives on, the event does not.
      data: { object: structuredClone(object) },
      livemode: false,
      pending_webhooks: 1,
      request: { id: null, idempotency_key: null },
      type,
    } as unknown as Stripe.Event
    this.events.push(event)
    const payload = JSON.stringify(event)
    if (this.held) this.held.push(payload)
    else this.send(payload)
  }

  /** Keeps events back until they are released. */
  hold(): void {
    this.held ??= []
  }

  /** Sends what was kept back, all at once, and delivers again from now on. @returns when all have been answered */
  async release({ order = "forward", times = 1 }: Release = {}): Promise<number> {
    const payloads = this.held ?? []
    this.held = null
    if (order === "reverse") payloads.reverse()
    for (const payload of payloads) for (let n = 0; n < times; n++) this.send(payload)
    await this.idle()
    return payloads.length
  }

  /** Sends an earlier event again, as the button in Stripe's dashboard does. */
  async again(id: string, times = 1): Promise<void> {
    const event = this.events.find((one) => one.id === id)
    if (event) for (let n = 0; n < times; n++) this.send(JSON.stringify(event))
    await this.idle()
  }

  /** Waits until no delivery is under way. */
  async idle(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay)
  }

  close(): void {
    this.closed = true
  }

  private send(payload: string): void {
    const delivery = this.deliver(payload).finally(() => this.underWay.delete(delivery))
    this.underWay.add(delivery)
  }

  private async deliver(payload: string): Promise<void> {
    const { id, type } = JSON.parse(payload) as Stripe.Event
    for (const pause of PAUSES_MS) {
      await sleep(pause)
      const { endpoint } = this
      if (!endpoint || this.closed) return
      const status = await post(endpoint, payload)
      this.deliveries.push({ event: id, type, status })
      if (status >= 200 && status < 300) return
    }
  }
}

async function post({ url, secret }: Endpoint, payload: string): Promise<number> {
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret })
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8", "stripe-signature": signature },
    body: payload,
  }).then(
    (answer) => answer.status,
    () => 0,
  )
}
