import "server-only"
import type { Edition } from "@/i18n/edition"
import { type ApiError, isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import type { Cart, PaymentCollection } from "@/lib/basket/cart-api"

/** Completing an order locks stock and may wait for others who buy the same. */
const COMPLETE_TIMEOUT_MS = 40_000

/** The ways to pay, by the names of their payment providers in the shop. */
export const PROVIDERS = { cod: "pp_cod_cod", vietqr: "pp_vietqr_vietqr" } as const
export type PaymentWay = keyof typeof PROVIDERS

/** What the shop keeps beside the cart's address (PUT /store/carts/:id/checkout-details). */
export interface CheckoutRecord {
  buyer: { name: string; phone: string; email?: string }
  gift?: {
    recipient: { name: string; phone: string }
    card?: string
    wanted_date?: string
    hide_prices: boolean
  }
  invoice?: { name: string; tax_code: string; address: string }
  consents?: { terms: true; privacy: true; marketing: boolean }
  adult_confirmed?: boolean
}

export interface ShippingAddress {
  first_name: string
  last_name: string
  phone: string
  address_1: string
  /** Province of today, in Vietnamese. */
  province: string
  /** Commune of today, in Vietnamese. */
  city: string
  country_code: "vn"
  metadata: { province_code: string; commune_code: string; old_district?: string }
}

export async function writeAddress(
  cartId: string,
  address: ShippingAddress,
  email: string | undefined,
  edition: Edition,
): Promise<void> {
  await backend(`/store/carts/${cartId}`, {
    method: "POST",
    body: { shipping_address: address, ...(email ? { email } : {}) },
    edition,
  })
}

export async function writeCheckout(
  cartId: string,
  record: CheckoutRecord,
  edition: Edition,
): Promise<void> {
  await backend(`/store/carts/${cartId}/checkout-details`, { method: "PUT", body: record, edition })
}

/** Chooses the shop's one way of delivery, priced for the address the cart has. */
export async function chooseDelivery(cartId: string, edition: Edition): Promise<void> {
  const { shipping_options } = await backend<{ shipping_options: { id: string }[] }>(
    `/store/shipping-options?cart_id=${cartId}`,
    { edition },
  )
  const option = shipping_options[0]
  if (!option) throw new Error("The shop offers no delivery: its shipping option is missing")
  await backend(`/store/carts/${cartId}/shipping-methods`, {
    method: "POST",
    body: { option_id: option.id },
    edition,
  })
}

/**
 * Makes sure the cart has a payment of this kind for what it costs now. A session that fits is kept:
 * making another would delete the one a first press of the button may be completing with.
 */
export async function preparePayment(cart: Cart, way: PaymentWay, edition: Edition): Promise<void> {
  const provider_id = PROVIDERS[way]
  const fits = cart.payment_collection?.payment_sessions?.some(
    (session) =>
      session.provider_id === provider_id &&
      session.amount === cart.total &&
      session.status === "pending",
  )
  if (fits) return
  const collection = await paymentCollection(cart, edition)
  await backend(`/store/payment-collections/${collection.id}/payment-sessions`, {
    method: "POST",
    body: { provider_id },
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

export interface PlacedOrder {
  id: string
  display_id: number
}

/**
 * Turns the cart into an order. Asked twice, or three times at once, it answers with the same order.
 * A refusal comes back as `refused`; absent where a payment wants more than this shop asks of any.
 */
export async function complete(
  cartId: string,
  edition: Edition,
): Promise<{ order: PlacedOrder } | { refused?: ApiError }> {
  try {
    const answer = await backend<{ type: "order"; order: PlacedOrder } | { type: "cart" }>(
      `/store/carts/${cartId}/complete`,
      {
        method: "POST",
        body: {},
        edition,
        timeoutMs: COMPLETE_TIMEOUT_MS,
      },
    )
    return answer.type === "order" ? { order: answer.order } : {}
  } catch (error) {
    if (isApiError(error, "invalid") || isApiError(error, "busy")) return { refused: error }
    throw error
  }
}
