import { type APIRequestContext, expect } from "@playwright/test"
import { storeApi } from "./api"
import type { Ready } from "./ready"

/** What the platform's staff change in Medusa Admin, by its own API. */
export async function asStaff(request: APIRequestContext, shop: Ready) {
  const { email, password } = shop.accounts.admin
  const entered = await request.post(`${shop.backend}/auth/user/emailpass`, {
    data: { email, password },
  })
  expect(entered.status()).toBe(200)
  const { token } = (await entered.json()) as { token: string }
  const headers = { authorization: `Bearer ${token}` }
  const get = async <T>(path: string) => {
    const answer = await request.get(`${shop.backend}${path}`, { headers })
    expect(answer.status(), path).toBe(200)
    return (await answer.json()) as T
  }
  const post = async (path: string, data: unknown) => {
    const answer = await request.post(`${shop.backend}${path}`, { headers, data })
    expect(answer.status(), path).toBe(200)
  }

  return {
    /** Opens the office of a province that has none. */
    async openOffice(province: string, name: string): Promise<void> {
      const { provinces } = await get<{ provinces: { code: string; name_vi: string }[] }>(
        "/admin/offices",
      )
      const province_code = provinces.find(({ name_vi }) => name_vi === province)?.code
      const answer = await request.post(`${shop.backend}/admin/offices`, {
        headers,
        data: { province_code, name },
      })
      expect(answer.status(), await answer.text()).toBe(201)
    },
    /** Invites somebody to a province's office. */
    async inviteOfficer(
      province: string,
      person: { name: string; email: string; role: "head" | "reviewer" },
    ): Promise<void> {
      const { provinces } = await get<{
        provinces: { name_vi: string; office: { id: string } | null }[]
      }>("/admin/offices")
      const office = provinces.find(({ name_vi }) => name_vi === province)?.office
      if (!office) throw new Error(`${province} has no office`)
      const path = `/admin/offices/${office.id}/invitations`
      const answer = await request.post(`${shop.backend}${path}`, { headers, data: person })
      expect(answer.ok(), await answer.text()).toBe(true)
    },
    /** The one part of an order of one seller's goods, as soon as its seller is asked for it. */
    async partOf(order: string): Promise<string> {
      let part: string | undefined
      await expect(async () => {
        const { seller_orders } = await get<{ seller_orders: { id: string }[] }>(
          `/admin/seller-orders?order_id=${order}`,
        )
        part = seller_orders[0]?.id
        expect(part).toBeTruthy()
      }).toPass()
      return part!
    },
    move: (
      part: string,
      to: { status: string; note: string; reason?: string; hand_over?: object },
    ) => post(`/admin/seller-orders/${part}/status`, to),
    sawTransfer: (order: string, reference: string) =>
      post(`/admin/orders/${order}/bank-transfer`, { reference }),
    /** The pictures of one product, by its handle, and the way back to them. */
    async pictures(handle: string) {
      const { products } = await get<{
        products: { id: string; thumbnail: string | null; images: { url: string }[] }[]
      }>(`/admin/products?handle=${handle}&fields=id,thumbnail,images.url`)
      const product = products[0]
      if (!product) throw new Error(`The shop does not know ${handle}`)
      const { id, thumbnail } = product
      const images = product.images.map(({ url }) => ({ url }))
      return {
        id,
        images,
        set: (urls: string[]) =>
          post(`/admin/products/${id}`, {
            thumbnail: urls[0],
            images: urls.map((url) => ({ url })),
          }),
        restore: () => post(`/admin/products/${id}`, { thumbnail, images }),
      }
    },
    /** One product, by its handle, with its cheapest unit. */
    async goods(handle: string) {
      const { variant_id } = await storeApi(request, shop).product(handle)
      const { variants } = await get<{
        variants: { product_id: string; inventory_items: { inventory_item_id: string }[] }[]
      }>(`/admin/product-variants?id=${variant_id}&fields=product_id,*inventory_items`)
      const variant = variants[0]
      const item = variant?.inventory_items[0]?.inventory_item_id
      if (!variant || !item) throw new Error(`Nobody counts ${handle}`)
      const { inventory_levels } = await get<{
        inventory_levels: { location_id: string; stocked_quantity: number }[]
      }>(`/admin/inventory-items/${item}/location-levels`)
      const level = inventory_levels[0]
      if (!level) throw new Error(`${handle} lies nowhere`)
      return {
        stock: level.stocked_quantity,
        /** @param amount đồng */
        setPrice: (amount: number) =>
          post(`/admin/products/${variant.product_id}/variants/${variant_id}`, {
            prices: [{ currency_code: "vnd", amount }],
          }),
        setStock: (stocked_quantity: number) =>
          post(`/admin/inventory-items/${item}/location-levels/${level.location_id}`, {
            stocked_quantity,
          }),
      }
    },
  }
}
