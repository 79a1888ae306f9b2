import { type APIRequestContext, expect } from "@playwright/test"
import { storeApi } from "./api"
import type { Ready } from "./ready"
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
 * One good of the first demonstration seller, ordered by the store API and paid at the door: for journeys that begin where
 * a seller, or staff in its stead, has something to send.
 */
export async function soldAtTheDoor(request: APIRequestContext, shop: Ready) {
  const api = storeApi(request, shop)
  const tell = async <T>(path: string, data: object) => {
    const answer = await api.post(path, data)
    expect(answer.status(), path).toBe(200)
    return (await answer.json()) as T
  }
  const { variant_id } = await api.product(await ownGood(request, shop))
  const { id } = await api.cart()
  await api.add(id, variant_id)
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
    provider_id: "pp_cod_cod",
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
    /** Staff move its one part for whom it concerns. */
    move: (status: string, hand_over?: { carrier: string }) =>
      staff.move(part, { status, note: "Chị Hoa nói qua điện thoại", hand_over }),
  }
}
