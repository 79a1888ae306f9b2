import { stripeClient } from "@ocop/vietnam/card"
import type { Stripe } from "@ocop/vietnam/card"
import { environment } from "../config/environment"

let client: Stripe | undefined

/** Stripe, for what Medusa's Payment Module has no words for. @throws Error when the shop takes no cards */
export function stripe(): Stripe {
  const { stripe: options } = environment(process.env)
  if (!options) throw new Error("STRIPE_API_KEY is not set: nobody can ask Stripe")
  return (client ??= stripeClient(options))
}
