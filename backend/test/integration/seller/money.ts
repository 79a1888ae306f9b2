import { beforeAll, describe, expect, it } from "vitest"
import { addDays, dayInVietnam } from "@ocop/kit/days"
import { paydayFrom } from "@ocop/marketplace/modules/ledger"
import { asStaff, Shopper } from "../../support"
import { statementsOf } from "../../support/statements"
import type { SellersShop } from "./isolation"
import { member } from "./people"

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
    order: { id: string; display_id: string; unanswered: boolean } | null
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
      const unanswered = body.lines.filter((line) => line.order?.unanswered)
      const placed = await shop().backend.sql<{ id: string }>(
        "select id from seller_order where seller_id = $1 and status = 'placed'",
        shop().sellers[0]!.id,
      )
      expect(new Set(unanswered.map((line) => line.order!.id))).toEqual(
        new Set(placed.map(({ id }) => id)),
      )
      expect(about.reduce((sum, { amount }) => sum + amount, 0)).toBe(
        order!.goods + order!.delivery - order!.kept,
      )
      const { body: one } = await own<{ order: { owed: number } }>(
        `/seller/orders/${shop().orders[0]}`,
      )
      expect(one.order.owed).toBe(order!.goods + order!.delivery - order!.kept)
      expect(body.lines.at(-1)!.balance).toBe(body.closing)
      const { pending, available } = await balance()
      expect(body.closing).toBe(pending + available)
    })

    it("is listed for staff, by a part of the name without accents", async () => {
      const [seller] = await shop().backend.sql<{ id: string; name_vi: string; handle: string }>(
        "select id, name_vi, handle from seller where id = $1",
        shop().sellers[0]!.id,
      )
      const listed = (query: string) =>
        call<{ sellers: { id: string; balance: Balance }[]; count: number }>(
          "GET",
          `/admin/sellers?${query}`,
          undefined,
          staff,
        )
      const part = seller!.handle.split("-").slice(0, 3).join(" ")
      const { body } = await listed(`limit=100&q=${encodeURIComponent(part)}`)
      const own = body.sellers.find(({ id }) => id === seller!.id)
      expect(own?.balance).toEqual(await balance())
      const nobody = await listed("q=%25")
      expect(nobody.body.sellers).toEqual([])
    })

    it("is expected on the next day on which sellers are paid, and after a transfer on the one after it", async () => {
      type Expected = { paydays: number[]; expected_on: string | null }
      const expected = async () => {
        const { paydays, expected_on } = (await own<Expected>("/seller/balance")).body
        return { paydays, expected_on }
      }
      const today = dayInVietnam(new Date())
      expect(await expected()).toEqual({ paydays: [10, 25], expected_on: null })
      await settle({ kind: "adjustment", amount: 3_000, reference: "expected" })
      await shop().backend.sql(
        `insert into payout_account (id, seller_id, bank_bin, account_no, account_name, asked_by, asked_at, effective_at)
         values ('pacc_money', $1, '970436', '0011002233', 'HTX', 'smem_1', now() - interval '2 days', now() - interval '1 day')`,
        shop().sellers[0]!.id,
      )
      expect((await expected()).expected_on).toBe(paydayFrom([10, 25], today))
      await settle({ kind: "payout", amount: 1_000, reference: "FT0" })
      expect((await expected()).expected_on).toBe(paydayFrom([10, 25], addDays(today, 1)))
      await settle({ kind: "payout", amount: 2_000, reference: "FT00" })
      expect((await expected()).expected_on).toBeNull()
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
        { action: "seller.payout", actor_type: "user" },
        { action: "seller.adjustment", actor_type: "user" },
        { action: "seller.payout", actor_type: "user" },
      ])
    })

    it("may be told again where another word of it is under way for longer than anybody waits", async () => {
      const before = await balance()
      const hold = shop().backend.wire.hold(/insert into ledger_posting/)
      const slow = { kind: "adjustment", amount: 1_000, reference: "slow" }
      const first = settle(slow)
      await hold.reached
      const late = { kind: "adjustment", amount: -1_000, reference: "late" }
      const second = await settle(late)
      expect([second.status, second.body]).toEqual([
        409,
        { type: "conflict", code: "held", message: expect.stringMatching(/^shop: .*hãy gửi lại/) },
      ])
      hold.release()
      expect((await first).status).toBe(200)
      expect((await balance()).available).toBe(before.available + 1_000)
      expect((await settle(late)).status).toBe(200)
      expect(await balance()).toEqual(before)
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

    it("can be taken along as a paper, and as a table that no spreadsheet calculates", async () => {
      await settle({ kind: "adjustment", amount: 7, reference: "formula", note: "=1+1" })
      const take = (kind: string, headers = {}) =>
        fetch(`${shop().backend.url}/seller/statement/${kind}`, {
          headers: { authorization: `Bearer ${shop().tokens.A}`, ...headers },
        })
      const paper = await take("pdf")
      expect(paper.headers.get("content-type")).toContain("application/pdf")
      expect((await paper.text()).startsWith("%PDF-")).toBe(true)
      const table = await take("csv", { "x-medusa-locale": "en-US" })
      expect(table.headers.get("content-type")).toContain("text/csv")
      const bytes = Buffer.from(await table.arrayBuffer())
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const rows = bytes.toString("utf8").split("\r\n")
      expect(rows.find((row) => row.includes("=1+1"))).toContain(",Adjustment,'=1+1,7,")
      const { body } = await own<Statement>("/seller/statement?limit=500")
      expect(rows).toHaveLength(body.lines.length + 4)
      expect(rows.at(-2)).toBe(`,Closing balance,,,,,${body.closing}`)
    })

    it("of thousands of lines is read by page with as many statements as one of few, and printed up to a bound", async () => {
      const { backend, sellers } = shop()
      const [busy] = await backend.sql<{ id: string }>(
        `select id from seller where status = 'active' and id <> all(cast($1 as text[]))
           and not exists (select from ledger_posting p where p.seller_id = seller.id) order by id desc limit 1`,
        sellers.map(({ id }) => id),
      )
      const { token } = await member(backend, "busy-owner", { [busy!.id]: "owner" })
      const read = <Body>(path: string) =>
        new Shopper(backend).call<Body>("GET", path, undefined, {
          authorization: `Bearer ${token}`,
        })
      const spend = (path: string) =>
        statementsOf(
          backend,
          Array.from({ length: 4 }, () => () => read(path)),
        )
      const many = 2_000
      const few = await spend("/seller/statement?limit=500")
      const balances = await spend("/seller/balance")
      await backend.sql(
        `with p as (
           insert into ledger_posting (key, event, digest, seller_id)
           select 'busy:' || n, 'adjustment', 'x', $1 from generate_series(1, $2::int) n returning id)
         insert into ledger_entry (posting_id, account, kind, amount, seller_id)
         select p.id, a.account, 'adjustment', a.amount, $1
           from p cross join (values ('available', 1000), ('platform', -1000)) a(account, amount)`,
        busy!.id,
        many,
      )
      const { body } = await read<Statement & { count: number }>(
        `/seller/statement?limit=500&offset=${many - 500}`,
      )
      expect([body.count, body.lines.length, body.lines.at(-1)!.balance]).toEqual([
        many,
        500,
        many * 1_000,
      ])
      expect(await spend("/seller/statement?limit=500")).toBe(few)
      expect(await spend("/seller/balance")).toBe(balances)
      const take = (kind: string) =>
        fetch(`${backend.url}/seller/statement/${kind}`, {
          headers: { authorization: `Bearer ${token}` },
        })
      const paper = await take("pdf")
      expect([paper.status, ((await paper.json()) as { message: string }).message]).toEqual([
        400,
        `to: ${many} happenings, 1000 at most; ask for fewer days`,
      ])
      const table = await (await take("csv")).text()
      expect(table.split("\r\n")).toHaveLength(many + 4)
    })

    it("of a month says what was sold on which day, and what the best", async () => {
      const [order] = await shop().backend.sql<{ month: string; day: string; goods: number }>(
        `select to_char(placed_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as month,
           to_char(placed_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day,
           (item_total - discount_total)::float8 as goods from seller_order where id = $1`,
        shop().orders[0],
      )
      const sales = async () =>
        (
          await own<{
            orders: number
            total: number
            days: { day: string; total: number }[]
            products: { quantity: number; total: number }[]
          }>(`/seller/sales?month=${order!.month}`)
        ).body
      const before = await sales()
      expect(before.days.find(({ day }) => day === order!.day)!.total).toBeGreaterThanOrEqual(
        order!.goods,
      )
      const add = (of: { total: number }[]) => of.reduce((sum, { total }) => sum + total, 0)
      expect([add(before.days), add(before.products)]).toEqual([before.total, before.total])
      // What was not sent was not sold.
      const set = (status: string) =>
        shop().backend.sql(
          "update seller_order set status = $2 where id = $1",
          shop().orders[0],
          status,
        )
      const [{ status } = { status: "" }] = await shop().backend.sql<{ status: string }>(
        "select status from seller_order where id = $1",
        shop().orders[0],
      )
      await set("refused")
      const after = await sales()
      await set(status)
      expect([after.orders, after.total]).toEqual([before.orders - 1, before.total - order!.goods])
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
