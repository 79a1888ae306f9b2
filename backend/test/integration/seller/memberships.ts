import { beforeAll, describe, expect, it } from "vitest"
import { Shopper } from "../../support"
import type { SellersShop } from "./isolation"
import { member } from "./people"

interface Me {
  member: {
    id: string
    name: string
    email: string | null
    phone: string | null
    message_phone: string | null
    channels: string[]
    role: string
  }
  seller: { id: string; status: string }
  sellers: { id: string; role: string; status: string }[]
}

/** A person of two cooperatives, one at a time. */
export function memberships(shop: () => SellersShop): void {
  describe("somebody who acts for two sellers", () => {
    let person: Awaited<ReturnType<typeof member>>
    const of = (index: number) => shop().sellers[index]!.id

    const call = <Body>(method: string, path: string, body?: unknown) =>
      new Shopper(shop().backend).call<Body>(method, path, body, {
        authorization: `Bearer ${person.token}`,
      })
    const me = async () => (await call<Me>("GET", "/seller/me")).body
    const seen = async () =>
      (await call<{ orders: { id: string }[] }>("GET", "/seller/orders")).body.orders.map(
        ({ id }) => id,
      )

    beforeAll(async () => {
      person = await member(shop().backend, "of-two", { [of(0)]: "staff", [of(1)]: "owner" })
    })

    it("begins at the one joined first, and knows of the other", async () => {
      expect(await me()).toMatchObject({
        member: { id: person.id, email: person.account.email, phone: null, role: "staff" },
        seller: { id: of(0) },
        sellers: [
          { id: of(0), role: "staff", status: "active" },
          { id: of(1), role: "owner", status: "active" },
        ],
      })
      expect(await seen()).toContain(shop().orders[0])
      expect(await seen()).not.toContain(shop().orders[1])
    })

    it("changes over, with the role and the orders of the other", async () => {
      const changed = await call("POST", "/seller/me/seller", { seller_id: of(1) })
      expect([changed.status, changed.body]).toMatchObject([
        200,
        { seller: { id: of(1), role: "owner" } },
      ])
      expect(await me()).toMatchObject({ member: { role: "owner" }, seller: { id: of(1) } })
      expect(await seen()).toContain(shop().orders[1])
      expect(await seen()).not.toContain(shop().orders[0])
    })

    it("does nothing from a screen of the one to the other, says which is which, and reads on", async () => {
      const from = <Body>(seller: string, method: string, path: string, body?: unknown) =>
        new Shopper(shop().backend).call<Body>(method, path, body, {
          authorization: `Bearer ${person.token}`,
          "x-seller-id": seller,
        })
      const names = await shop().backend.sql<{ id: string; name_vi: string }>(
        "select id, name_vi from seller where id = any($1)",
        [of(0), of(1)],
      )
      const name = (id: string) => names.find((one) => one.id === id)?.name_vi
      const invitation = { email: "moi@example.com", role: "owner", locale: "vi" }
      const invited = () =>
        shop().backend.sql("select 1 from invitation where email = $1", invitation.email)
      for (const [method, path, body] of [
        ["POST", "/seller/invitations", invitation],
        ["PUT", "/seller/holiday", { closed_from: "2026-12-01", closed_until: "2026-12-02" }],
        ["POST", `/seller/orders/${shop().orders[1]}/confirm`, {}],
      ] as const) {
        const { status, body: said } = await from<{ code: string; message: string }>(
          of(0),
          method,
          path,
          body,
        )
        expect([path, status, said.code]).toEqual([path, 409, "other_seller"])
        expect(said.message).toBe(
          `Bạn đang làm việc cho ${name(of(1))}; màn hình này là của ${name(of(0))}. Chưa có gì thay đổi.`,
        )
      }
      const foreign = await from<{ message: string }>("sel_nobody", "GET", "/seller/holiday")
      expect([foreign.status, foreign.body.message]).toEqual([
        409,
        `Bạn đang làm việc cho ${name(of(1))}; màn hình này là của gian hàng khác. Chưa có gì thay đổi.`,
      ])
      expect(await invited()).toEqual([])
      expect((await from(of(1), "POST", "/seller/invitations", invitation)).status).toBe(201)
      expect(await invited()).toHaveLength(1)
    })

    it("cannot change to a seller they do not belong to, nor to none", async () => {
      const [other] = await shop().backend.sql<{ id: string }>(
        "select id from seller where id <> all($1) limit 1",
        [of(0), of(1)],
      )
      const foreign = await call<{ message: string }>("POST", "/seller/me/seller", {
        seller_id: other!.id,
      })
      expect([foreign.status, foreign.body.message]).toEqual([404, "seller_id: no seller of yours"])
      const none = await call<{ message: string }>("POST", "/seller/me/seller", {})
      expect([none.status, none.body.message]).toMatchObject([
        400,
        expect.stringContaining("seller_id"),
      ])
      expect((await me()).seller.id).toBe(of(1))
    })

    it("chooses how to be told, by ways that reach them alone", async () => {
      const choose = (body: object) =>
        call<{ message: string; fields: { field: string }[] }>("PUT", "/seller/me/channels", body)
      for (const [body, field] of [
        [{ channels: [] }, "channels"],
        [{ channels: ["pigeon"] }, "channels"],
        [{ channels: ["email", "zalo"] }, "phone"],
        [{ channels: ["sms"], phone: "12" }, "phone"],
      ] as const) {
        const { status, body: said } = await choose(body)
        expect([status, said.fields[0]!.field.split(".")[0]]).toEqual([400, field])
      }
      expect((await choose({ channels: ["zalo", "email"], phone: "0912 345 678" })).status).toBe(
        200,
      )
      expect((await me()).member).toMatchObject({
        channels: ["email", "zalo"],
        message_phone: "+84912345678",
      })
    })

    it("is back at the other at once when one lets them go, and nobody when both do", async () => {
      const leave = (seller: string) =>
        shop().backend.sql(
          "update membership set status = 'removed' where member_id = $1 and seller_id = $2",
          person.id,
          seller,
        )
      await leave(of(1))
      const left = await me()
      expect(left).toMatchObject({ member: { role: "staff" }, seller: { id: of(0) } })
      expect(left.sellers).toHaveLength(1)
      await leave(of(0))
      expect((await call("GET", "/seller/me")).status).toBe(403)
    })
  })
}
