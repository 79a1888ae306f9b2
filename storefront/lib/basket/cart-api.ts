import "server-only"
import type { Edition } from "@/i18n/edition"
import { backend, type BackendRequest } from "@/lib/api/fetch"
import { isApiError } from "@/lib/api/error"
import { type Currency, minorUnits } from "@/lib/money"

/** What we read of a Medusa cart (GET /store/carts/:id). Amounts in the smallest unit of its currency: đồng, or cents. */
export interface Cart {
  id: string
  currency_code: Currency
  region_id: string
  email: string | null
  completed_at: string | null
  total: number
  /** Of the goods, before reductions. */
  original_item_total: number
  /** Taken off the goods. */
  item_discount_total: number
  /** What delivery costs, reduced where it is. */
  shipping_total: number
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

/** A cart as Medusa answers it with its amounts in the smallest unit, which they are already where it is the đồng. */
function inUnits(cart: Cart): Cart {
  if (cart.currency_code !== "usd") return cart
  const units = (amount: number) => minorUnits(amount, cart.currency_code)
  const payment = cart.payment_collection
  return {
    ...cart,
    total: units(cart.total),
    original_item_total: units(cart.original_item_total),
    item_discount_total: units(cart.item_discount_total),
    shipping_total: units(cart.shipping_total),
    items: cart.items.map((item) => ({ ...item, unit_price: units(item.unit_price) })),
    shipping_methods: cart.shipping_methods.map((method) => ({
      ...method,
      amount: units(method.amount),
    })),
    payment_collection: payment && {
      ...payment,
      amount: units(payment.amount),
      ...(payment.payment_sessions && {
        payment_sessions: payment.payment_sessions.map((session) => ({
          ...session,
          amount: units(session.amount),
        })),
      }),
    },
  }
}

/** The cart, or `undefined` when the shop does not know it. */
export async function readCart(id: string, edition: Edition): Promise<Cart | undefined> {
  try {
    return inUnits(
      (await backend<{ cart: Cart }>(`/store/carts/${id}?${FIELDS}`, { edition })).cart,
    )
  } catch (error) {
    if (isApiError(error, "not_found")) return undefined
    throw error
  }
}

/** The region in which prices are đồng: of every basket, until its buyer says that he pays from abroad. */
export async function homeRegion(edition: Edition): Promise<string> {
  const { regions } = await backend<{ regions: { id: string; currency_code: string }[] }>(
    "/store/regions?fields=id,currency_code",
    { edition, cache: { seconds: 3600, tags: ["regions"] } },
  )
  const region = regions.find(({ currency_code }) => currency_code === "vnd")
  if (!region) throw new Error("The shop has no region: nothing can be sold before it is seeded")
  return region.id
}

/** A new, empty cart, charged in đồng. */
export async function createCart(edition: Edition, token?: string): Promise<Cart> {
  const { cart } = await backend<{ cart: Cart }>("/store/carts", {
    method: "POST",
    body: { region_id: await homeRegion(edition) },
    edition,
    token,
  })
  return inUnits(cart)
}

/** Has a cart charged in another region's currency. Medusa forgets the address meanwhile; it is written again. */
export async function changeRegion(
  cartId: string,
  regionId: string,
  edition: Edition,
): Promise<void> {
  const before = await readCart(cartId, edition)
  if (!before || before.completed_at || before.region_id === regionId) return
  const path = `/store/carts/${cartId}`
  await change(path, { method: "POST", body: { region_id: regionId }, edition })
  const { first_name, last_name, address_1, city, province, phone, metadata } =
    before.shipping_address ?? {}
  if (!address_1) return
  await change(path, {
    method: "POST",
    body: {
      shipping_address: {
        first_name,
        last_name,
        address_1,
        city,
        province,
        phone,
        metadata,
        country_code: "vn",
      },
    },
    edition,
  })
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
  return inUnits(cart)
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
  return inUnits(cart)
}

export async function removeLine(cartId: string, lineId: string, edition: Edition): Promise<Cart> {
  const { parent } = await change<{ parent: Cart }>(`/store/carts/${cartId}/line-items/${lineId}`, {
    method: "DELETE",
    edition,
  })
  return inUnits(parent)
}

/** Ties a guest's cart to the customer who has just signed in. */
export async function claimCart(cartId: string, token: string, edition: Edition): Promise<void> {
  await backend(`/store/carts/${cartId}/customer`, { method: "POST", body: {}, edition, token })
}
