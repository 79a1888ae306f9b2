import { beforeAll, describe, expect, it } from "vitest"
import { asStaff, type Backend, type Goods, Shopper } from "../../support"

interface Parcel {
  seller_id: string
  zone: string
  price: number
  gross: number
  arrives: { from: string; to: string }
}

/** Delivery as buyers, sellers' totals and the platform's staff see it. */
export function delivery(shop: () => Backend): void {
  describe("delivery", () => {
    let backend: Backend
    let shopper: Shopper
    let goods: Goods[]
    let admin: Record<string, string>

    beforeAll(async () => {
      backend = shop()
      shopper = new Shopper(backend)
      goods = await shopper.goods()
      admin = await asStaff(backend)
    })

    const emptyBasket = async (...items: { variant_id: string; quantity: number }[]) => {
      const [region] = await backend.sql<{ id: string }>(
        "select id from region where currency_code = 'vnd' and deleted_at is null",
      )
      const { cart } = await shopper.must<{ cart: { id: string } }>("POST", "/store/carts", {
        region_id: region!.id,
        items,
      })
      return cart.id
    }
    const parcels = (cartId: string, query = "") =>
      shopper.call<{ parcels: Parcel[]; total: number; fields?: { field: string }[] }>(
        "GET",
        `/store/carts/${cartId}/parcels${query}`,
      )
    const one = (index: number, quantity = 1) => ({
      variant_id: goods[index]!.variant_id,
      quantity,
    })

    it("is shown per seller before there is an address, by province", async () => {
      const cartId = await emptyBasket(one(0), one(1, 2))
      const { status, body } = await parcels(cartId, "?province_code=01")
      expect(status).toBe(200)
      expect(body.parcels.map(({ seller_id }) => seller_id)).toEqual(
        [goods[0]!.seller_id, goods[1]!.seller_id].sort(),
      )
      expect(body.total).toBe(body.parcels.reduce((sum, { price }) => sum + price, 0))
      for (const { arrives } of body.parcels) {
        expect(arrives.from <= arrives.to).toBe(true)
      }
    })

    it("costs the same in the basket, at the order, and summed over the seller orders", async () => {
      const cartId = await shopper.basket([one(0, 3), one(1), one(2, 2)])
      const shown = await parcels(cartId)
      const { cart } = await shopper.must<{ cart: { shipping_total: number } }>(
        "GET",
        `/store/carts/${cartId}?fields=shipping_total`,
      )
      expect(cart.shipping_total).toBe(shown.body.total)
      const { body } = await shopper.complete(cartId)
      const rows = await backend.sql<{ seller_id: string; delivery: number }>(
        `select seller_id, delivery_total::float8 as delivery from seller_order where order_id = $1 order by seller_id`,
        body.order!.id,
      )
      expect(rows).toEqual(
        shown.body.parcels.map(({ seller_id, price }) => ({ seller_id, delivery: price })),
      )
    })

    it("is priced for a client that knows provinces by name only, and dearest for a place nobody knows", async () => {
      const cartId = await emptyBasket(one(0))
      const address = {
        address_1: "1",
        city: "x",
        country_code: "vn",
        first_name: "A",
        last_name: "B",
      }
      await shopper.must("POST", `/store/carts/${cartId}`, {
        shipping_address: { ...address, province: "Tỉnh Cà Mau" },
      })
      const named = await parcels(cartId)
      const coded = await parcels(cartId, "?province_code=96")
      expect(named.body.total).toBe(coded.body.total)
      await shopper.must("POST", `/store/carts/${cartId}`, {
        shipping_address: { ...address, province: "Atlantis" },
      })
      expect((await parcels(cartId)).body.parcels[0]!.zone).toBe("inter_region")
    })

    it("answers nonsense with the field's name, and an empty basket with no parcel", async () => {
      const cartId = await emptyBasket()
      expect((await parcels(cartId, "?province_code=01")).body).toMatchObject({
        parcels: [],
        total: 0,
      })
      for (const code of ["99", "1", "Hà Nội", "01' or 1=1"]) {
        const { status, body } = await parcels(cartId, `?province_code=${encodeURIComponent(code)}`)
        expect(status).toBe(400)
        expect(body.fields).toMatchObject([{ field: "province_code" }])
      }
      expect((await parcels("cart_nobody")).status).toBe(404)
    })

    it("is estimated on a product's page", async () => {
      const estimate = (query: string) =>
        shopper.call<{ estimate: Parcel & { last_order_days: unknown[] } }>(
          "GET",
          `/store/delivery-estimate?${query}`,
        )
      const { status, body } = await estimate(`product_id=${goods[0]!.product_id}&province_code=01`)
      expect(status).toBe(200)
      expect(body.estimate.seller_id).toBe(goods[0]!.seller_id)
      expect(body.estimate.price).toBe(body.estimate.gross)
      expect(await estimate(`seller_id=${goods[0]!.seller_id}&province_code=01`)).toMatchObject({
        status: 200,
      })
      expect((await estimate("product_id=prod_nobody&province_code=01")).status).toBe(404)
      expect((await estimate("province_code=01")).status).toBe(400)
      expect((await estimate(`product_id=${goods[0]!.product_id}`)).status).toBe(400)
    })

    it("follows the rate card of the day, which staff edit", async () => {
      const { body } = await shopper.call<{
        rate_cards: { valid_from: string; rates: Record<string, unknown> }[]
      }>("GET", "/admin/rate-cards", undefined, admin)
      const [card] = body.rate_cards
      const cartId = await emptyBasket(one(0))
      const before = (await parcels(cartId, "?province_code=01")).body.parcels[0]!
      const rates = card!.rates as { zones: Record<string, { base: number }> }
      for (const zone of Object.values(rates.zones)) {
        zone.base += 1_000
      }
      const made = await shopper.call(
        "POST",
        "/admin/rate-cards",
        { valid_from: "2026-11-01", rates },
        admin,
      )
      expect(made.status).toBe(201)
      const after = (await parcels(cartId, "?province_code=01")).body.parcels[0]!
      expect(after.gross).toBe(before.gross + 1_000)
      const twice = await shopper.call(
        "POST",
        "/admin/rate-cards",
        { valid_from: "2026-11-01", rates },
        admin,
      )
      expect(twice.status).toBeGreaterThanOrEqual(400)
      expect(twice.status).toBeLessThan(500)
      const wrong = await shopper.call<{ message: string }>(
        "POST",
        "/admin/rate-cards",
        { valid_from: "2026-02-30", rates },
        admin,
      )
      expect(wrong.status).toBe(400)
      expect(wrong.body.message).toContain("valid_from")
      expect(
        (await shopper.call("POST", "/admin/rate-cards", { valid_from: "2026-12-01", rates }))
          .status,
      ).toBe(401)
    })
  })
}
