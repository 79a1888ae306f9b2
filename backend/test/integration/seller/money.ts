import { beforeAll, describe, expect, it } from "vitest"
import { asStaff, Shopper } from "../../support"
import type { SellersShop } from "./isolation"

interface Balance {
  pending: number
  available: number
}
interface Statement {
  opening: number
  closing: number
  lines: {
    kind: string
    amount: number
    balance: number
    order: { id: string; display_id: string } | null
    note: string | null
  }[]
}

/** What a seller is owed, and what staff pay out. */
export function money(shop: () => SellersShop): void {
  describe("a seller's money", () => {
    let staff: { authorization: string }

    const call = <Body>(method: string, path: string, body: unknown, headers: object) =>
      new Shopper(shop().backend).call<Body>(method, path, body, { ...headers })
    const own = <Body>(path: string) =>
      call<Body>("GET", path, undefined, { authorization: `Bearer ${shop().tokens.A}` })
    const balance = async () => (await own<{ balance: Balance }>("/seller/balance")).body.balance
    const settle = (body: object, seller = shop().sellers[0]!.id) =>
      call<{ balance: Balance; message: string }>(
        "POST",
        `/admin/sellers/${seller}/settlements`,
        { note: "Kỳ tháng 11", ...body },
        staff,
      )

    beforeAll(async () => {
      staff = await asStaff(shop().backend)
    })

    it("is pending with its order, and the statement says from what it comes", async () => {
      const [order] = await shop().backend.sql<{
        display_id: string
        goods: number
        delivery: number
        kept: number
      }>(
        `select display_id, item_total::float8 as goods, delivery_total::float8 as delivery,
           (commission + commission_tax)::float8 as kept from seller_order where id = $1`,
        shop().orders[0],
      )
      const { body } = await own<Statement>("/seller/statement")
      const about = body.lines.filter((line) => line.order?.id === shop().orders[0])
      expect(about.map(({ kind, amount }) => [kind, amount])).toEqual(
        expect.arrayContaining([
          ["sale", order!.goods],
          ["delivery", order!.delivery],
        ]),
      )
      expect(about[0]!.order!.display_id).toBe(order!.display_id)
      expect(about.reduce((sum, { amount }) => sum + amount, 0)).toBe(
        order!.goods + order!.delivery - order!.kept,
      )
      expect(body.lines.at(-1)!.balance).toBe(body.closing)
      const { pending, available } = await balance()
      expect(body.closing).toBe(pending + available)
    })

    it("is paid out once, and never more than there is, also by two at once", async () => {
      const given = await settle({ kind: "adjustment", amount: 500_000, reference: "gift" })
      expect(given.status).toBe(200)
      const { available } = await balance()
      const payouts = await Promise.all(
        ["FT1", "FT2"].map((reference) => settle({ kind: "payout", amount: available, reference })),
      )
      expect(payouts.map(({ status }) => status).sort()).toEqual([200, 400])
      expect(payouts.find(({ status }) => status === 400)!.body.message).toBe(
        "amount: 0 đồng can be paid out",
      )
      expect((await balance()).available).toBe(0)
    })

    it("is the same when told twice, and takes no second amount under one name", async () => {
      const before = await balance()
      const again = await settle({ kind: "adjustment", amount: 500_000, reference: "gift" })
      expect([again.status, again.body.balance]).toEqual([200, before])
      const other = await settle({ kind: "adjustment", amount: 1, reference: "gift" })
      expect([other.status, other.body.message]).toEqual([
        400,
        "reference: stands already, with another amount",
      ])
      expect(await balance()).toEqual(before)
      const entries = await shop().backend.sql<{ action: string; actor_type: string }>(
        `select action, actor_type from audit_entry
          where subject_id = $1 and action in ('seller.adjustment', 'seller.payout') order by id`,
        shop().sellers[0]!.id,
      )
      expect(entries).toEqual([
        { action: "seller.adjustment", actor_type: "user" },
        { action: "seller.payout", actor_type: "user" },
      ])
    })

    it("takes away what was given by mistake, below nothing, and no payout that takes", async () => {
      await settle({ kind: "adjustment", amount: -20_000, reference: "mistake" })
      expect((await balance()).available).toBe(-20_000)
      const { status, body } = await settle({ kind: "payout", amount: -1, reference: "FT3" })
      expect([status, body.message]).toEqual([400, "amount: must be more than 0"])
      expect(
        (await settle({ kind: "payout", amount: 1, reference: "FT4" }, "sel_nobody")).status,
      ).toBe(404)
    })

    it("names the day of a statement that is none, or too far from the other", async () => {
      for (const [query, field] of [
        ["from=2026-02-30", "from"],
        ["from=2026-11-02&to=2026-11-01", "to"],
        ["from=2020-01-01&to=2026-11-01", "to"],
      ] as const) {
        const { status, body } = await own<{ message: string }>(`/seller/statement?${query}`)
        expect([status, body.message.split(":")[0]]).toEqual([400, field])
      }
      const { body } = await own<Statement>("/seller/statement?from=2020-01-01&to=2020-12-31")
      expect(body).toMatchObject({ opening: 0, closing: 0, lines: [] })
    })
  })
}
