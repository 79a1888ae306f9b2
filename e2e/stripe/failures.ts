/**
 * How Stripe fails, on command. `500` and `429`: refused before anything was done. `hang`: nothing is done and nobody
 * answers. `reset`: it is done, and the connection is cut before the answer. `slow`: it is done, and the answer comes a
 * second and a half later, so that something else can happen meanwhile.
 */
export interface FailureOrder {
  method?: string
  /** The path's end, so that what is made at `/v1/payment_intents` is not mixed up with what becomes of it there. */
  path: string
  kind: "500" | "429" | "hang" | "reset" | "slow"
  times: number
}

export class Failures {
  private orders: FailureOrder[] = []

  add(order: FailureOrder): void {
    this.orders.push({ ...order })
  }

  clear(): void {
    this.orders = []
  }

  /** The failure that this request meets, which is then used up by one. */
  next(method: string, path: string): FailureOrder["kind"] | undefined {
    const order = this.orders.find(
      (one) => one.times > 0 && path.endsWith(one.path) && (!one.method || one.method === method),
    )
    if (!order) return undefined
    order.times -= 1
    return order.kind
  }
}
