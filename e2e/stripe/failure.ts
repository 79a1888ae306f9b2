/** An error as Stripe answers it. */
export class StripeFailure extends Error {
  constructor(
    readonly status: number,
    readonly error: {
      type: "card_error" | "invalid_request_error" | "idempotency_error" | "api_error"
      message: string
      code?: string
      decline_code?: string
      param?: string
      payment_intent?: unknown
    },
  ) {
    super(error.message)
  }
}

export function invalid(
  message: string,
  code?: string,
  more: { param?: string; payment_intent?: unknown } = {},
) {
  return new StripeFailure(400, { type: "invalid_request_error", message, code, ...more })
}

export function missing(kind: string, id: string) {
  return new StripeFailure(404, {
    type: "invalid_request_error",
    code: "resource_missing",
    message: `No such ${kind}: '${id}'`,
  })
}
