import { readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { accountsOf, asStaff, Shopper } from "../../support"
import type { SellersShop } from "./isolation"

interface Answer {
  message: string
  seller: { id: string; status: string }
}

interface Record {
  seller: { status: string }
  members: { email: string; role: string }[]
  history: {
    at: string
    actor_type: string
    actor_id: string
    action: string
    before: object
    after: object
    reason: string | null
  }[]
  may: string[]
}

/** What the platform's staff do to a seller, and what is kept and told of it. */
export function life(shop: () => SellersShop): void {
  describe("a seller that the platform suspends", () => {
    let staff: { authorization?: string }
    const id = () => shop().sellers[0]!.id

    const call = <Body>(method: string, path: string, body?: unknown) =>
      new Shopper(shop().backend).call<Body>(method, path, body, { ...staff })
    const move = (body: object) => call<Answer>("POST", `/admin/sellers/${id()}/status`, body)
    const read = async () => (await call<Record>("GET", `/admin/sellers/${id()}`)).body
    const letters = () =>
      shop().backend.sql<{ to: string; external_id: string }>(
        `select "to", external_id from notification
          where resource_id = $1 and template = 'seller-seller_status' and status = 'success' order by created_at`,
        id(),
      )

    beforeAll(async () => {
      staff = await asStaff(shop().backend)
    })

    it("is told why, once, and the change is kept with who made it", async () => {
      const wordless = await move({ status: "suspended", reason: " " })
      expect([wordless.status, wordless.body.message]).toEqual([400, "reason: must be given"])
      for (let twice = 0; twice < 2; twice++) {
        const { status, body } = await move({ status: "suspended", reason: "Chờ giấy mới" })
        expect([status, body]).toEqual([200, { seller: { id: id(), status: "suspended" } }])
      }
      const { seller, members, history, may } = await read()
      expect([seller.status, may]).toEqual(["suspended", ["active", "closed"]])
      expect(members).toMatchObject([
        { email: accountsOf(shop().backend).sellers[0]!.email.toLowerCase(), role: "owner" },
      ])
      expect(history).toEqual([
        {
          at: expect.any(String) as unknown,
          actor_type: "user",
          actor_id: expect.stringMatching(/^user_/) as unknown,
          action: "seller.status",
          before: { status: "active" },
          after: { status: "suspended" },
          reason: "Chờ giấy mới",
        },
      ])
      await expect.poll(async () => (await letters()).length, { timeout: 15_000 }).toBe(1)
      const [letter] = await letters()
      expect(letter!.to).toBe(members[0]!.email)
      const page = readFileSync(
        join(shop().backend.dataDir, "mail", `${letter!.external_id}.html`),
        "utf8",
      )
      expect(page).toContain("Gian hàng tạm ngừng")
      expect(page).toContain("Chờ giấy mới")
    })

    it("is opened again, with another letter, and keeps both lines of its history", async () => {
      expect((await move({ status: "active" })).status).toBe(200)
      expect((await read()).history.map(({ after }) => after)).toEqual([
        { status: "active" },
        { status: "suspended" },
      ])
      await expect.poll(async () => (await letters()).length, { timeout: 15_000 }).toBe(2)
    })

    it("is refused to a buyer who is placing the order at that very moment, in their words", async () => {
      const { backend, sellers } = shop()
      const buyer = new Shopper(backend)
      const cart = await buyer.basket([{ variant_id: sellers[0]!.variant_id, quantity: 1 }], {
        headers: { "x-medusa-locale": "en-US" },
      })
      // The basket was looked at and found good; its order is about to be written.
      const hold = backend.wire.hold(/^insert into "order" /)
      const placing = buyer.call<{ code: string; message: string }>(
        "POST",
        `/store/carts/${cart}/complete`,
        {},
        { "x-medusa-locale": "en-US" },
      )
      await hold.reached
      await move({ status: "suspended", reason: "Chờ giấy mới" })
      hold.release()
      const { status, body } = await placing
      expect([status, body.code]).toEqual([400, "seller_closed"])
      expect(body.message).toMatch(/^items: the seller is closed, so “.+” cannot be ordered/)
      const orders = await backend.sql(
        "select 1 from order_cart where cart_id = $1 and deleted_at is null",
        cart,
      )
      expect(orders).toEqual([])
      await move({ status: "active" })
      expect((await buyer.complete(cart)).body.type).toBe("order")
    })

    it("is said to be closed by a basket that holds its goods, at its next read, and no more once it is open", async () => {
      const { backend, sellers } = shop()
      const buyer = new Shopper(backend)
      const cart = await buyer.basket([
        { variant_id: sellers[0]!.variant_id, quantity: 1 },
        { variant_id: sellers[1]!.variant_id, quantity: 1 },
      ])
      const closed = async () => {
        const { products } = await buyer.must<{ products: { seller: { id: string } }[] }>(
          "GET",
          `/store/carts/${cart}/closed-sellers`,
        )
        return products.map(({ seller }) => seller.id)
      }
      expect(await closed()).toEqual([])
      await move({ status: "suspended", reason: "Chờ giấy mới" })
      expect(await closed()).toEqual([id()])
      await move({ status: "active" })
      expect(await closed()).toEqual([])
    })

    it("goes no way that its life does not have, nor one that is not the platform's", async () => {
      const back = await move({ status: "rejected", reason: "Không hợp lệ" })
      expect([back.status, back.body.message.split(";")[0]]).toEqual([
        400,
        "status: active cannot become rejected",
      ])
      const sellers = await move({ status: "reviewing" })
      expect([sellers.status, sellers.body.message.split(":")[0]]).toEqual([400, "status"])
      const nobody = await call<Answer>("POST", "/admin/sellers/sel_nobody/status", {
        status: "closed",
        reason: "x",
      })
      expect([nobody.status, nobody.body.message]).toEqual([404, "id: no seller sel_nobody"])
    })

    it("is not the business of sellers, officers, shoppers or strangers", async () => {
      const { backend, tokens } = shop()
      for (const who of ["A", "B", "officer", "shopper", "stranger"]) {
        const answers = await Promise.all([
          new Shopper(backend).call(
            "POST",
            `/admin/sellers/${id()}/status`,
            { status: "closed", reason: "x" },
            { authorization: `Bearer ${tokens[who]}` },
          ),
          new Shopper(backend).call("GET", `/admin/sellers/${id()}`, undefined, {
            authorization: `Bearer ${tokens[who]}`,
          }),
        ])
        expect([who, ...answers.map(({ status }) => status)]).toEqual([who, 401, 401])
      }
      expect((await read()).seller.status).toBe("active")
    })
  })
}
