import { type APIRequestContext, expect } from "@playwright/test"
import { storeApi } from "./api"
import type { Ready } from "./ready"
import { signedIn } from "./signed-in"
import { ownGood } from "./selling"
import { asStaff } from "./staff"

const ADDRESS = {
  first_name: "Hoà",
  last_name: "Nguyễn",
  address_1: "12 đường Trần Hưng Đạo",
  city: "Phường Hoàn Kiếm",
  province: "Hà Nội",
  country_code: "vn",
  phone: "0912345678",
  metadata: { province_code: "01" },
}

/**
 * Goods of one seller, ordered by the store API and paid at the door: for journeys that begin where a seller, or staff in its
 * stead, has something to send.
 * @param goods by their handles; something of the first demonstration seller's unless told otherwise
 */
export async function soldAtTheDoor(
  request: APIRequestContext,
  shop: Ready,
  options: { goods?: string[]; quantity?: number } = {},
) {
  return sold(request, shop, { ...options, provider_id: "pp_cod_cod" })
}

/** Something of the first demonstration seller's, paid by a transfer that staff have seen. */
export async function soldAndPaid(request: APIRequestContext, shop: Ready) {
  const order = await sold(request, shop, { provider_id: "pp_vietqr_vietqr" })
  const staff = await asStaff(request, shop)
  await staff.sawTransfer(order.id, `FT${order.number}`)
  return order
}

async function sold(
  request: APIRequestContext,
  shop: Ready,
  {
    goods,
    quantity = 1,
    provider_id,
  }: { goods?: string[]; quantity?: number; provider_id: string },
) {
  const api = storeApi(request, shop)
  const tell = async <T>(path: string, data: object) => {
    const answer = await api.post(path, data)
    expect(answer.status(), path).toBe(200)
    return (await answer.json()) as T
  }
  const { id } = await api.cart()
  for (const handle of goods ?? [await ownGood(request, shop)])
    await api.add(id, (await api.product(handle)).variant_id, quantity)
  await tell(`/store/carts/${id}`, {
    email: "hoa@example.com",
    shipping_address: ADDRESS,
    billing_address: ADDRESS,
  })
  const { shipping_options } = (await (
    await api.get(`/store/shipping-options?cart_id=${id}`)
  ).json()) as { shipping_options: { id: string }[] }
  await tell(`/store/carts/${id}/shipping-methods`, { option_id: shipping_options[0]?.id })
  const { payment_collection } = await tell<{ payment_collection: { id: string } }>(
    "/store/payment-collections",
    { cart_id: id },
  )
  await tell(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
    provider_id,
  })
  const { order } = await tell<{ order: { id: string; display_id: number } }>(
    `/store/carts/${id}/complete`,
    {},
  )
  const staff = await asStaff(request, shop)
  const part = await staff.partOf(order.id)
  return {
    id: order.id,
    number: String(order.display_id),
    /** Its one part. */
    part,
    /** Where its shopper sees it. */
    path: async () => {
      const { token } = await tell<{ token: string }>("/store/orders/look-up", {
        number: order.display_id,
        phone: ADDRESS.phone,
      })
      return `/don-hang/${order.id}?t=${encodeURIComponent(token)}`
    },
    /** Staff move its one part for whom it concerns. */
    move: (
      status: string,
      hand_over?: { carrier: string; cash_to?: string },
      /** Of a parcel that came back. */
      reason?: string,
    ) => staff.move(part, { status, note: "Chị Hoa nói qua điện thoại", hand_over, reason }),
  }
}

/**
 * Two of something, of which the first demonstration seller takes on one: its shopper may take that back until it is packed.
 * @returns where the shopper sees it, and the seller's word that it is packed
 */
export async function soldButFewer(request: APIRequestContext, shop: Ready) {
  const { part, path } = await soldAtTheDoor(request, shop, { quantity: 2 })
  const seller = await signedIn(request, shop, "seller_member", shop.accounts.sellers[0]!)
  const order = `/seller/orders/${part}`
  const seen = await seller<{ order: { lines: { id: string }[] } }>("GET", order)
  await seller("POST", `${order}/confirm`, {
    lines: seen.order.lines.map(({ id }) => ({ id, quantity: 1 })),
  })
  return { path: await path(), pack: () => seller("POST", `${order}/pack`, {}) }
}
