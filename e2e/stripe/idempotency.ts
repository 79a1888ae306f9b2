import { StripeFailure } from "./failure.js"

/** What was answered, status and body. */
export interface Answered {
  status: number
  body: string
}

/** The same key gets the same answer; the same key for something else is a mistake of the caller's. */
export class Idempotency {
  private readonly answers = new Map<string, { request: string; answered: Answered }>()

  /** @throws StripeFailure when the key was used for another request */
  find(key: string, request: string): Answered | undefined {
    const earlier = this.answers.get(key)
    if (!earlier) return undefined
    if (earlier.request === request) return earlier.answered
    throw new StripeFailure(400, {
      type: "idempotency_error",
      message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    })
  }

  /** Stripe knows a key for at least a day. */
  forget(): void {
    this.answers.clear()
  }

  keep(key: string, request: string, answered: Answered): void {
    this.answers.set(key, { request, answered })
  }
}
