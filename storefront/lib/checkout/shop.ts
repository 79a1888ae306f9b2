import "server-only"
import type { Edition } from "@/i18n/edition"
import { type ApiError, isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"

/** Completing an order locks stock and may wait for others who buy the same. */
const COMPLETE_TIMEOUT_MS = 40_000

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

export interface PlacedOrder {
  id: string
  display_id: number
}

/**
 * Turns the cart into an order. Asked twice, or three times at once, it answers with the same order.
 * A refusal comes back as `refused`; absent where the payment is not made yet.
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
