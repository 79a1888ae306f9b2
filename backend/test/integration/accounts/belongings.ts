import { beforeAll, describe, expect, it } from "vitest"
import { type Answer, type Backend } from "../../support"
import { Accounts, bearer } from "./people"

export function belongings(shop: () => Backend): void {
  describe("a shopper's account", () => {
    let backend: Backend
    let accounts: Accounts

    beforeAll(() => {
      backend = shop()
      accounts = new Accounts(backend)
    })

    const ordersOf = async (token: string) =>
      (
        await accounts.call<{ orders: { id: string }[] }>(
          "GET",
          "/store/orders?fields=id",
          undefined,
          bearer(token),
        )
      ).body.orders.map(({ id }) => id)

    /** Buys one thing: signed in from the start, or as a guest with the same phone and address. */
    async function buy(token?: string, email?: string): Promise<string> {
      const [good] = await accounts.goods()
      const cart = await accounts.basket([{ variant_id: good!.variant_id, quantity: 1 }], { email })
      if (token) {
        const claimed = await accounts.call(
          "POST",
          `/store/carts/${cart}/customer`,
          {},
          bearer(token),
        )
        expect(claimed.status).toBe(200)
      }
      const { body } = await accounts.complete(cart)
      expect(body.type).toBe("order")
      return body.order!.id
    }

    it("shows its own orders, and nobody else's", async () => {
      await accounts.register({ phone: "0912000005" })
      await accounts.register({ phone: "0912000006" })
      const [own, other] = [
        await accounts.tokenOf("0912000005"),
        await accounts.tokenOf("0912000006"),
      ]
      const order = await buy(own)
      expect(await ordersOf(own)).toEqual([order])
      expect(await ordersOf(other)).toEqual([])
      const asked = await accounts.call<{ orders: unknown[] }>(
        "GET",
        `/store/orders?id=${order}`,
        undefined,
        bearer(other),
      )
      expect(asked.body.orders).toEqual([])
      // As for its first hour for everybody: later its id opens nothing.
      await backend.sql(
        `update "order" set created_at = now() - interval '2 hours' where id = $1`,
        order,
      )
      const open = (token: string) =>
        accounts.call("GET", `/store/orders/${order}`, undefined, bearer(token))
      expect([(await open(own)).status, (await open(other)).status]).toEqual([200, 404])
      // His link, by ownership: no stranger's guesses at the order's number keep him from it.
      const link = (headers: Record<string, string>) =>
        accounts.call<{ token: string }>("GET", `/store/orders/${order}/link`, undefined, headers)
      const [{ display_id }] = (await backend.sql<{ display_id: number }>(
        `select display_id from "order" where id = $1`,
        order,
      )) as [{ display_id: number }]
      for (let n = 0; n < 6; n++)
        await accounts.call("POST", "/store/orders/look-up", {
          number: display_id,
          phone: "0987654321",
        })
      const { token } = (await link(bearer(own))).body
      const shown = await accounts.call("GET", `/store/orders/${order}/status?token=${token}`)
      expect([shown.status, shown.body.order]).toEqual([
        200,
        expect.objectContaining({ id: order }),
      ])
      expect([(await link(bearer(other))).status, (await link({})).status]).toEqual([404, 404])
      // He who may ask for a return is told where.
      const returned = await accounts.call<{ code?: string; message?: string }>(
        "POST",
        "/store/returns",
        {
          order_id: order,
          items: [{ id: "x", quantity: 1 }],
          return_shipping: { option_id: "x" },
        },
        bearer(own),
      )
      expect([returned.status, returned.body.code]).toEqual([400, "returns_by_hotline"])
      expect(returned.body.message).toContain("đường dây nóng")
      // Medusa would answer a wish to take the order over with the order, and keep staff from changing it meanwhile.
      for (const [path, body] of [
        [`/store/orders/${order}/transfer/request`, {}],
        [`/store/orders/${order}/transfer/accept`, { token: "x" }],
        [
          "/store/returns",
          {
            order_id: order,
            items: [{ id: "x", quantity: 1 }],
            return_shipping: { option_id: "x" },
          },
        ],
      ] as const) {
        const { status, body: said } = await accounts.call("POST", path, body, bearer(other))
        expect([path, status, JSON.stringify(said)]).toEqual([
          path,
          404,
          expect.not.stringContaining("Hàng Bông"),
        ])
      }
    })

    it("keeps its addresses to itself, and its basket, which holds one", async () => {
      const [own, other] = [
        await accounts.tokenOf("0912000005"),
        await accounts.tokenOf("0912000006"),
      ]
      const [good] = await accounts.goods()
      const cart = await accounts.basket([{ variant_id: good!.variant_id, quantity: 1 }])
      const claim = (token: string) =>
        accounts.call("POST", `/store/carts/${cart}/customer`, {}, bearer(token))
      expect((await claim(own)).status).toBe(200)
      const taken = await claim(other)
      expect([taken.status, JSON.stringify(taken.body)]).toEqual([
        404,
        expect.not.stringContaining("Hàng Bông"),
      ])
      expect((await claim(own)).status, "once more").toBe(200)
      const made = await accounts.call<{ customer: { addresses: { id: string }[] } }>(
        "POST",
        "/store/customers/me/addresses",
        { first_name: "Hoà", address_1: "12 Trần Hưng Đạo", city: "Ba Bể", country_code: "vn" },
        bearer(own),
      )
      const path = `/store/customers/me/addresses/${made.body.customer.addresses[0]!.id}`
      const answers: Answer[] = []
      for (const [method, body] of [
        ["GET", undefined],
        ["POST", { address_1: "của người khác" }],
        ["DELETE", undefined],
      ] as const) {
        answers.push(await accounts.call(method, path, body, bearer(other)))
      }
      const list = async (token: string) =>
        (
          await accounts.call<{ addresses: { address_1: string }[] }>(
            "GET",
            "/store/customers/me/addresses",
            undefined,
            bearer(token),
          )
        ).body.addresses.map(({ address_1 }) => address_1)
      expect(JSON.stringify(answers)).not.toContain("Trần Hưng Đạo")
      expect(await list(other)).toEqual([])
      expect(await list(own)).toEqual(["12 Trần Hưng Đạo"])
    })

    it("is never given a guest's order because its phone or its e-mail is the same", async () => {
      // The address of every basket of this suite carries 0912 345 678.
      await accounts.register({ phone: "0912345678", email: "khach-quen@example.com" })
      const token = await accounts.tokenOf("0912345678")
      const order = await buy(undefined, "Khach-Quen@example.com")
      expect(await ordersOf(token)).toEqual([])
      const [row] = await backend.sql<{ email: string; customer_id: string | null }>(
        `select email, customer_id from "order" where id = $1`,
        order,
      )
      expect(row).toEqual({ email: "khach-quen@example.com", customer_id: null })
    })

    it("is written to at one address, which was checked", async () => {
      const [region] = await backend.sql<{ id: string }>(
        "select id from region where currency_code = 'vnd' limit 1",
      )
      const { cart } = await accounts.must<{ cart: { id: string; email: string | null } }>(
        "POST",
        "/store/carts",
        { region_id: region!.id, additional_data: { letters_to: "a@example.com, b@example.com" } },
      )
      expect(cart.email).toBeNull()
      const changed = await accounts.must<{ cart: { email: string } }>(
        "POST",
        `/store/carts/${cart.id}`,
        { email: "Mot@example.com", additional_data: { letters_to: "hai@example.com" } },
      )
      expect(changed.cart.email).toBe("mot@example.com")
    })
  })
}
