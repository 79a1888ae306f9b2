import "server-only"
import type { Edition } from "@/i18n/edition"
import { backend, type BackendRequest } from "@/lib/api/fetch"
import { isApiError } from "@/lib/api/error"

/** What we read of a Medusa cart (GET /store/carts/:id). Money in đồng. */
export interface Cart {
  id: string
  region_id: string
  email: string | null
  completed_at: string | null
  total: number
  item_total: number
  item_subtotal: number
  shipping_total: number
  discount_total: number
  metadata: Record<string, unknown> | null
  items: CartLine[]
  shipping_address: CartAddress | null
  shipping_methods: { id: string; amount: number; shipping_option_id: string }[]
  payment_collection: PaymentCollection | null
}

export interface CartLine {
  id: string
  title: string
  variant_id: string
  variant_title: string | null
  product_id: string
  product_title: string
  product_handle: string
  thumbnail: string | null
  quantity: number
  unit_price: number
  /** ISO 8601. */
  created_at: string
}

export interface CartAddress {
  first_name: string | null
  last_name: string | null
  address_1: string | null
  address_2: string | null
  city: string | null
  province: string | null
  phone: string | null
  metadata?: Record<string, unknown> | null
}

export interface PaymentCollection {
  id: string
  amount: number
  status: string
  payment_sessions?: PaymentSession[]
}

export interface PaymentSession {
  id: string
  provider_id: string
  status: string
  amount: number
  /** What the provider lets the buyer's browser know. */
  data?: Record<string, unknown> | null
}

const FIELDS = "fields=%2Bitems.product_title,%2Bcompleted_at,%2Bshipping_address.metadata"

/** The cart, or `undefined` when the shop does not know it. */
export async function readCart(id: string, edition: Edition): Promise<Cart | undefined> {
  try {
    return (await backend<{ cart: Cart }>(`/store/carts/${id}?${FIELDS}`, { edition })).cart
  } catch (error) {
    if (isApiError(error, "not_found")) return undefined
    throw error
  }
}

/** A new, empty cart in the region of Vietnam; who pays from abroad says so later. */
export async function createCart(edition: Edition, token?: string): Promise<Cart> {
  const { regions } = await backend<{ regions: { id: string; currency_code: string }[] }>(
    "/store/regions?fields=id,currency_code",
    { edition, cache: { seconds: 3600, tags: ["regions"] } },
  )
  const region = regions.find(({ currency_code }) => currency_code === "vnd")
  if (!region) throw new Error("The shop has no region: nothing can be sold before it is seeded")
  const { cart } = await backend<{ cart: Cart }>("/store/carts", {
    method: "POST",
    body: { region_id: region.id },
    edition,
    token,
  })
  return cart
}

/**
 * Changes a basket; once more when the shop was changing it for somebody else (another window, a payment under way) for
 * longer than it waits. It did nothing then, so that asking again adds nothing twice.
 */
async function change<T>(path: string, request: BackendRequest): Promise<T> {
  try {
    return await backend<T>(path, request)
  } catch (error) {
    if (!isApiError(error, "busy")) throw error
    return backend<T>(path, request)
  }
}

/** Puts `quantity` more of a variant into the cart. */
export async function addLine(
  cartId: string,
  variantId: string,
  quantity: number,
  edition: Edition,
): Promise<Cart> {
  const { cart } = await change<{ cart: Cart }>(`/store/carts/${cartId}/line-items`, {
    method: "POST",
    body: { variant_id: variantId, quantity },
    edition,
  })
  return cart
}

/** Sets the quantity of a line, at today's price. */
export async function setLine(
  cartId: string,
  lineId: string,
  quantity: number,
  edition: Edition,
): Promise<Cart> {
  const { cart } = await change<{ cart: Cart }>(`/store/carts/${cartId}/line-items/${lineId}`, {
    method: "POST",
    body: { quantity },
    edition,
  })
  return cart
}

export async function removeLine(cartId: string, lineId: string, edition: Edition): Promise<Cart> {
  const { parent } = await change<{ parent: Cart }>(`/store/carts/${cartId}/line-items/${lineId}`, {
    method: "DELETE",
    edition,
  })
  return parent
}

/** Ties a guest's cart to the customer who has just signed in. */
export async function claimCart(cartId: string, token: string, edition: Edition): Promise<void> {
  await backend(`/store/carts/${cartId}/customer`, { method: "POST", body: {}, edition, token })
}
