import "server-only"
import type { Edition } from "@/i18n/edition"
import { backend } from "@/lib/api/fetch"
import type { Cart, PaymentCollection } from "@/lib/basket/cart-api"
import { shopConfig } from "@/lib/config"

/** The ways to pay, by the names of their payment providers in the shop. */
export const PROVIDERS = {
  vietqr: "pp_vietqr_vietqr",
  cod: "pp_cod_cod",
  card: "pp_stripe_stripe",
} as const
export type PaymentWay = keyof typeof PROVIDERS

const WAYS = Object.keys(PROVIDERS) as PaymentWay[]

/**
 * The ways in which this basket can be paid, in the order in which they are offered: what the shop has for the basket's
 * region, and a card only where its page can be opened (STRIPE_PUBLISHABLE_KEY).
 */
export async function waysToPay(
  cart: Pick<Cart, "region_id">,
  edition: Edition,
): Promise<PaymentWay[]> {
  const { payment_providers } = await backend<{ payment_providers: { id: string }[] }>(
    `/store/payment-providers?region_id=${encodeURIComponent(cart.region_id)}`,
    { edition, cache: { seconds: 60, tags: ["regions"] } },
  )
  const offered = new Set(payment_providers.map(({ id }) => id))
  return WAYS.filter(
    (way) => offered.has(PROVIDERS[way]) && (way !== "card" || shopConfig().stripeKey),
  )
}

/** What a session may be without a new one being needed: a card that was declined is tried again in the same one. */
const OPEN = new Set(["pending", "requires_more", "error"])

/** The open payment of this kind for what the cart costs now. */
function sessionFor(cart: Pick<Cart, "payment_collection" | "total">, way: PaymentWay) {
  return cart.payment_collection?.payment_sessions?.find(
    (session) =>
      session.provider_id === PROVIDERS[way] &&
      session.amount === cart.total &&
      OPEN.has(session.status),
  )
}

/**
 * What opens the card's payment in a browser, for what the cart costs now; `undefined` when there is no such payment.
 * Whoever knows it can pay this basket, and nothing else.
 */
export function cardSecret(cart: Pick<Cart, "payment_collection" | "total">): string | undefined {
  const secret = sessionFor(cart, "card")?.data?.client_secret
  return typeof secret === "string" ? secret : undefined
}

/**
 * Makes sure the cart has a payment of this kind for what it costs now. A session that fits is kept:
 * making another would delete the one a first press of the button may be completing with.
 */
export async function preparePayment(cart: Cart, way: PaymentWay, edition: Edition): Promise<void> {
  if (!sessionFor(cart, way)) await startPayment(cart, way, edition)
}

/** A new payment, in the place of whatever the cart had. */
export async function startPayment(cart: Cart, way: PaymentWay, edition: Edition): Promise<void> {
  const collection = await paymentCollection(cart, edition)
  await backend(`/store/payment-collections/${collection.id}/payment-sessions`, {
    method: "POST",
    body: { provider_id: PROVIDERS[way] },
    edition,
  })
}

async function paymentCollection(cart: Cart, edition: Edition): Promise<PaymentCollection> {
  if (cart.payment_collection) return cart.payment_collection
  const answer = await backend<{ payment_collection: PaymentCollection }>(
    "/store/payment-collections",
    { method: "POST", body: { cart_id: cart.id }, edition },
  )
  return answer.payment_collection
}
