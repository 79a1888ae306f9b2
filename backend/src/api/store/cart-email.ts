import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"

type WithEmail = { email?: unknown; additional_data?: Record<string, unknown> }

/**
 * An e-mail address in a basket says where to write, not who is buying. Medusa takes it for both: a guest's basket with the
 * address of an account becomes that account's, and whoever registered the address, which nobody verified, reads the
 * guest's name, phone and street in his own order history. Here the address reaches the basket by our own hooks
 * (`workflows/hooks/cart-email.ts`), and a basket is an account's only when its owner is signed in.
 */
export function keepEmailApart(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  // Read already: Medusa's own validation runs before us and hands its copy to the route.
  const body = req.validatedBody as WithEmail | undefined
  if (body) {
    // What a client writes there itself was not checked to be one address: it could be a list of strangers.
    const { letters_to: _, ...additional } = body.additional_data ?? {}
    const { email } = body
    if (typeof email === "string") {
      body.additional_data = { ...additional, letters_to: email }
      delete body.email
    } else if (body.additional_data) body.additional_data = additional
  }
  next()
}

export const cartEmail: MiddlewareRoute[] = ["/store/carts", "/store/carts/:id"].map((matcher) => ({
  matcher,
  methods: ["POST"],
  middlewares: [keepEmailApart],
}))
