import { beforeAll, describe, expect, it } from "vitest"
import { type Backend, type Goods, Shopper } from "../../support"

const BUYER = { name: "Nguyễn Thị Hoà", phone: "0912 345 678", email: "hoa@example.com" }
const GIFT = { recipient: { name: "Trần Văn Đức", phone: "0236 3821 345" }, card: "Chúc mừng!" }
const CONSENTS = { terms: true, privacy: true }

interface Refused {
  message: string
  fields: { field: string; code: string; message: string }[]
}

/** The checkout form over HTTP: what it keeps, what it refuses, and what follows from it at the order. */
export function details(shop: () => Backend): void {
  describe("checkout details", () => {
    let backend: Backend
    let shopper: Shopper
    let goods: Goods[]

    beforeAll(async () => {
      backend = shop()
      shopper = new Shopper(backend)
      goods = await shopper.goods()
    })

    const basket = (provider = "pp_vietqr_vietqr") =>
      shopper.basket([{ variant_id: goods[0]!.variant_id, quantity: 1 }], { provider })
    const put = <Body = { checkout: Record<string, unknown> }>(
      cartId: string,
      body: unknown,
      locale = "vi-VN",
    ) =>
      shopper.call<Body>("PUT", `/store/carts/${cartId}/checkout-details`, body, {
        "x-medusa-locale": locale,
      })

    it("are kept with the basket, normalised, and go with the order to each of its sellers", async () => {
      const cartId = await shopper.basket(
        [0, 1].map((index) => ({ variant_id: goods[index]!.variant_id, quantity: 1 })),
        { provider: "pp_vietqr_vietqr" },
      )
      const invoice = { name: "Công ty CP Sữa", tax_code: "0300588569", address: "10 Tân Trào" }
      const { status, body } = await put(cartId, {
        buyer: BUYER,
        invoice,
        consents: CONSENTS,
      })
      expect(status).toBe(200)
      expect(body.checkout).toMatchObject({
        buyer: { phone: "+84912345678" },
        consents: {
          terms: true,
          privacy: true,
          marketing: false,
          given_at: expect.any(String) as string,
        },
        locale: "vi",
      })
      const { body: done } = await shopper.complete(cartId)
      const [order] = await backend.sql<{ email: string; checkout: unknown }>(
        `select email, metadata -> 'checkout' as checkout from "order" where id = $1`,
        done.order!.id,
      )
      expect(order).toEqual({ email: "hoa@example.com", checkout: body.checkout })
      const parts = await backend.sql<{ seller_id: string; checkout: Record<string, unknown> }>(
        "select seller_id, checkout_snapshot as checkout from seller_order where order_id = $1",
        done.order!.id,
      )
      expect(parts.map(({ seller_id }) => seller_id).sort()).toEqual(
        [0, 1].map((index) => goods[index]!.seller_id).sort(),
      )
      for (const { checkout } of parts) {
        // Each seller invoices its own part, so each needs the whole of what an invoice states, and no more of the form.
        expect(checkout.invoice).toEqual(invoice)
        expect(Object.keys(checkout).sort()).toEqual(["buyer", "gift", "invoice", "recipient"])
      }
    })

    it("name every wrong field, in the buyer's language", async () => {
      const cartId = await basket()
      const wrong = {
        buyer: { name: "", phone: "123" },
        invoice: { name: "A", tax_code: "1", address: "B" },
      }
      const vi = await put<Refused>(cartId, wrong)
      expect(vi.status).toBe(400)
      expect(vi.body.fields.map(({ field, code }) => `${field} ${code}`)).toEqual([
        "buyer.name required",
        "buyer.phone phone",
        "invoice.tax_code tax_code",
      ])
      expect(vi.body.message).toContain("Mã số thuế")
      expect((await put<Refused>(cartId, wrong, "en-US")).body.message).toContain("Tax code")
    })

    it.each([
      null,
      [],
      "x".repeat(5_000),
      { buyer: { name: { $ne: 1 }, phone: [] } },
      { buyer: BUYER, total: 0 },
    ])("answer hostile bodies with 400: %#", async (body) => {
      expect((await put(await basketOnce(), body)).status).toBe(400)
    })

    let kept: string | undefined
    const basketOnce = async () => (kept ??= await basket())

    it("never let cash be collected from a gift's recipient: neither when chosen, nor at the order", async () => {
      const cartId = await basket("pp_cod_cod")
      expect((await put(cartId, { buyer: BUYER, gift: GIFT, consents: CONSENTS })).status).toBe(200)
      const done = await shopper.complete(cartId)
      expect(done.status).toBe(400)
      expect(done.body.message).toContain("provider_id")

      const { payment_collection } = await shopper.must<{ payment_collection: { id: string } }>(
        "POST",
        "/store/payment-collections",
        { cart_id: cartId },
      )
      const path = `/store/payment-collections/${payment_collection.id}/payment-sessions`
      const chosen = await shopper.call<Refused>("POST", path, { provider_id: "pp_cod_cod" })
      expect([chosen.status, chosen.body.fields[0]?.code]).toEqual([400, "cod_gift"])
      expect((await shopper.call("POST", path, { provider_id: "pp_vietqr_vietqr" })).status).toBe(
        200,
      )
      expect((await shopper.complete(cartId)).body.type).toBe("order")
    })

    it("refuse the order until the terms are agreed to", async () => {
      const cartId = await basket()
      await put(cartId, { buyer: BUYER })
      expect((await shopper.complete(cartId)).body.message).toContain("consents.terms")
      await put(cartId, { buyer: BUYER, consents: CONSENTS })
      expect((await shopper.complete(cartId)).body.type).toBe("order")
    })

    it("refuse a day on which the gift cannot be there", async () => {
      const cartId = await basket()
      const wanted = async (wanted_date: string) =>
        (await put<Refused>(cartId, { buyer: BUYER, gift: { ...GIFT, wanted_date } })).body
          .fields?.[0]?.code
      const day = (days: number) =>
        new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
      expect(await wanted(day(0))).toBe("too_early")
      expect(await wanted(day(200))).toBe("too_late")
      expect(await wanted(day(25))).toBeUndefined()
    })

    it("refuse a basket that is an order already, and one that nobody has", async () => {
      const cartId = await basket()
      await put(cartId, { buyer: BUYER, consents: CONSENTS })
      await shopper.complete(cartId)
      expect((await put(cartId, { buyer: BUYER })).status).toBe(409)
      expect((await put("cart_nobody", { buyer: BUYER })).status).toBe(404)
    })
  })
}
