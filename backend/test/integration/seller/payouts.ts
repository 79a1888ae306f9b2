import { beforeAll, describe, expect, it, vi } from "vitest"
import { dayInVietnam } from "@ocop/kit/days"
import { paydayFrom } from "@ocop/marketplace/modules/ledger"
import { asStaff, Shopper } from "../../support"
import type { SellersShop } from "./isolation"
import { member } from "./people"

interface Account {
  account_no: string
  bank_name: string | null
}
interface Accounts {
  bank_account: Account | null
  pending: (Account & { effective_at: string }) | null
  message?: string
  code?: string
  fields?: { field: string; code: string }[]
}

/** Where a seller's money goes, and how a seller ends by its owner's word. */
export function payouts(shop: () => SellersShop): void {
  describe("a seller of its owner's", () => {
    /** Of a seller that nothing else here is about. */
    let seller = ""
    let owner: Awaited<ReturnType<typeof member>>
    const NEW = { bank_bin: "970436", account_no: "0011002233", account_name: "HTX THU NGHIEM" }

    const call = <Body>(method: string, path: string, body?: unknown) =>
      new Shopper(shop().backend).call<Body>(method, path, body, {
        authorization: `Bearer ${owner.token}`,
      })
    const ask = (body: object) =>
      call<Accounts>("POST", "/seller/bank-account", { ...NEW, ...body })
    const read = async () => (await call<Accounts>("GET", "/seller/bank-account")).body
    const password = () => owner.account.password

    beforeAll(async () => {
      const { backend, sellers } = shop()
      const [free] = await backend.sql<{ id: string }>(
        `select id from seller s where status = 'active' and id <> all(cast($1 as text[]))
           and not exists (select 1 from seller_order o where o.seller_id = s.id) limit 1`,
        sellers.map(({ id }) => id),
      )
      seller = free!.id
      owner = await member(backend, "payouts-owner", { [seller]: "owner" })
      await member(backend, "payouts-partner", { [seller]: "owner" })
      await member(backend, "payouts-staff", { [seller]: "staff" })
    })

    it("is paid to no account with letters, of no bank that there is, nor without its owner's password", async () => {
      for (const [body, field] of [
        [{ account_no: "00110022AB", password: password() }, "account_no"],
        [{ bank_bin: "000000", password: password() }, "bank_bin"],
        [{ password: "một mật khẩu khác" }, "password"],
        [{}, "password"],
      ] as const) {
        const { status, body: said } = await ask(body)
        expect([status, said.fields?.map((one) => one.field)]).toEqual([400, [field]])
      }
      expect((await read()).pending).toBeNull()
    })

    it("is paid to another account a day after it was asked for, and every owner is told", async () => {
      const before = (await read()).bank_account
      const asked = await ask({ password: password() })
      expect(asked.status).toBe(200)
      expect(asked.body.bank_account).toEqual(before)
      expect(asked.body.pending).toMatchObject({
        account_no: NEW.account_no,
        bank_name: "Vietcombank",
      })
      const hours = (Date.parse(asked.body.pending!.effective_at) - Date.now()) / 3_600_000
      expect(Math.round(hours)).toBe(24)
      const told = () =>
        shop().backend.sql<{ to: string }>(
          `select "to" from notification where resource_type = 'payout_account' and status = 'success'
             and channel = 'email' and "to" like 'payouts-%' order by 1`,
        )
      await vi.waitUntil(async () => (await told()).length >= 2, { timeout: 15_000 })
      expect((await told()).map(({ to }) => to)).toEqual([
        "payouts-owner@example.com",
        "payouts-partner@example.com",
      ])
      const log = await shop().backend.sql<{ after: { account_no: string } }>(
        "select after from audit_entry where subject_id = $1 and action = 'payout_account.asked'",
        seller,
      )
      expect(log).toEqual([{ after: { bank_bin: "970436", account_no: "…2233" } }])
    })

    it("has one change under way: told twice it is one, another waits until it is taken back", async () => {
      const again = await ask({ password: password() })
      expect([again.status, (await read()).pending?.account_no]).toEqual([200, NEW.account_no])
      const other = await ask({ account_no: "99887766", password: password() })
      expect([other.status, other.body.code]).toEqual([400, "account_waits"])
      const back = await call<Accounts>("DELETE", "/seller/bank-account")
      expect([back.status, back.body.pending]).toEqual([200, null])
      expect((await call("DELETE", "/seller/bank-account")).status).toBe(200)
    })

    it("is paid to it from then on, as staff see who pay it out", async () => {
      await ask({ account_no: "99887766", password: password() })
      await shop().backend.sql(
        "update payout_account set effective_at = now() - interval '1 minute' where seller_id = $1 and withdrawn_at is null",
        seller,
      )
      const staff = await new Shopper(shop().backend).call<Accounts>(
        "GET",
        `/admin/sellers/${seller}/bank-account`,
        undefined,
        { ...(await asStaff(shop().backend)) },
      )
      expect([staff.body.bank_account?.account_no, staff.body.pending]).toEqual(["99887766", null])
    })

    it("is on a list that is drawn up, transferred by its table and told, all of it or none", async () => {
      interface Due {
        payday: string
        count: number
        total: number
        payouts: {
          seller_id: string
          amount: number
          bank_account: Account | null
          account_since: string | null
        }[]
        lists: { id: string; transferred_at: string | null; transfers: { seller_id: string }[] }[]
      }
      const { backend, sellers } = shop()
      const staff = await asStaff(backend)
      const ask = <Body>(method: string, path: string, body?: unknown) =>
        new Shopper(backend).call<Body>(method, path, body, { ...staff })
      const read = async () => (await ask<Due>("GET", "/admin/payouts")).body
      const due = async (id: string) =>
        (await read()).payouts.find(({ seller_id }) => seller_id === id)
      const given = async (id: string, amount: number) => {
        const gift = { kind: "adjustment", reference: `due-${id}`, note: "Thưởng", amount }
        expect((await ask("POST", `/admin/sellers/${id}/settlements`, gift)).status).toBe(200)
      }
      // Another one, that never said an account.
      const [other] = await backend.sql<{ id: string }>(
        `select id from seller s where status = 'active' and id <> all(cast($1 as text[]))
           and not exists (select from ledger_entry e where e.seller_id = s.id)
           and not exists (select from seller_application a where a.seller_id = s.id) limit 1`,
        [...sellers.map(({ id }) => id), seller],
      )
      await given(seller, 70_000)
      await given(other!.id, 30_000)
      const { payday, count, total, payouts } = await read()
      expect([payday, count]).toEqual([
        paydayFrom([10, 25], dayInVietnam(new Date())),
        payouts.length,
      ])
      const amounts = payouts.map(({ amount }) => amount)
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(total)
      expect(amounts).toEqual([...amounts].sort((one, more) => more - one))
      expect(await due(seller)).toMatchObject({
        amount: 70_000,
        bank_account: { account_no: "99887766", bank_name: "Vietcombank" },
        account_since: expect.any(String),
      })
      expect(await due(other!.id)).toMatchObject({ amount: 30_000, bank_account: null })
      // Nothing is expected where nothing can be transferred to.
      const rich = await member(backend, "payouts-no-account", { [other!.id]: "owner" })
      const own = await new Shopper(backend).call<{ expected_on: string | null }>(
        "GET",
        "/seller/balance",
        undefined,
        { authorization: `Bearer ${rich.token}` },
      )
      expect(own.body).toMatchObject({ has_account: false, expected_on: null })

      const drawUp = (of: Record<string, number>, reference: string) =>
        ask<{ id: string; message: string }>("POST", "/admin/payouts", {
          reference,
          note: "Kỳ 25/11",
          payouts: Object.entries(of).map(([seller_id, amount]) => ({ seller_id, amount })),
        })
      for (const [of, message] of [
        [{ [seller]: 70_001 }, "payouts.0.amount: 70000 đồng can be paid out"],
        [
          { [seller]: 70_000, [other!.id]: 30_000 },
          `payouts.1.seller_id: no account of ${other!.id}`,
        ],
        [{ [seller]: 70_000, sel_nobody: 1 }, "payouts.1.seller_id: no account of sel_nobody"],
      ] as const) {
        const { status, body } = await drawUp(of, "DS-refused")
        expect([status, body.message]).toEqual([400, message])
      }
      const drawn = await Promise.all([
        drawUp({ [seller]: 70_000 }, "DS1"),
        drawUp({ [seller]: 70_000 }, "DS1"),
      ])
      expect(drawn.map(({ status }) => status)).toEqual([200, 200])
      const { id } = drawn[0].body
      expect([drawn[1].body.id, await due(seller)]).toEqual([id, undefined])
      const table = await fetch(`${backend.url}/admin/payouts/${id}/csv`, {
        headers: { ...staff },
      })
      expect(table.headers.get("content-type")).toContain("text/csv")
      const rows = (await table.text()).trim().split("\r\n")
      expect([rows.length, rows[1]]).toEqual([
        2,
        expect.stringMatching(/,970436,Vietcombank,99887766,HTX THU NGHIEM,70000$/),
      ])
      const told = () =>
        backend.sql(
          "select 1 from notification where template = 'seller-payout' and \"to\" = $1",
          owner.account.email,
        )
      expect(await told()).toEqual([])
      const transferred = await ask<{ noted: boolean }>(
        "POST",
        `/admin/payouts/${id}/transferred`,
        {
          bank_reference: "FT26329",
        },
      )
      expect(transferred.body).toEqual({ noted: true })
      await vi.waitFor(async () => expect(await told()).toHaveLength(1), {
        timeout: 20_000,
        interval: 200,
      })
      expect((await read()).lists.find((list) => list.id === id)?.transferred_at).not.toBeNull()
      // The bank gives it back: it is owed again, and then paid by hand, so that nothing is open at the end.
      const back = { seller_id: seller, why: "Sai số tài khoản" }
      expect((await ask("POST", `/admin/payouts/${id}/returned`, back)).body).toEqual({
        noted: true,
      })
      expect((await due(seller))?.amount).toBe(70_000)
      const rest = { kind: "payout", reference: "FT26330", note: "Chuyển lại", amount: 70_000 }
      expect((await ask("POST", `/admin/sellers/${seller}/settlements`, rest)).status).toBe(200)
    })

    it("closes by its owner's word and password, and not while an order is open or money is owed", async () => {
      const { backend, orders } = shop()
      const [order] = await backend.sql<{ seller_id: string; status: string }>(
        "select seller_id, status from seller_order where id = $1",
        orders[0],
      )
      await backend.sql(
        "update seller_order set seller_id = $2, status = 'packed' where id = $1",
        orders[0],
        seller,
      )
      const close = (body: object) => call<Accounts>("POST", "/seller/close", body)
      const reason = "Hợp tác xã thôi bán trên mạng"
      expect((await call<{ orders: number }>("GET", "/seller/close")).body.orders).toBe(1)
      const open = await close({ reason, password: password() })
      expect([open.status, open.body.code]).toEqual([400, "open_orders"])
      await backend.sql(
        "update seller_order set seller_id = $2, status = $3 where id = $1",
        orders[0],
        order!.seller_id,
        order!.status,
      )
      // Cash that it kept, and the commission on it: paid before it goes.
      const staff = await asStaff(backend)
      const adjust = (amount: number, reference: string) =>
        new Shopper(backend).must<{ balance: { available: number } }>(
          "POST",
          `/admin/sellers/${seller}/settlements`,
          { kind: "adjustment", amount, reference, note: "Tiền mặt đã thu" },
          staff,
        )
      expect((await adjust(-45_000, "kept-cash")).balance.available).toBe(-45_000)
      const seen = await call<{ orders: number; balance: object }>("GET", "/seller/close")
      expect(seen.body).toEqual({ orders: 0, balance: { pending: 0, available: -45_000 } })
      const owing = await close({ reason, password: password() })
      expect([owing.status, owing.body.code, owing.body.message]).toEqual([
        400,
        "owes",
        "balance: 45000 đồng are owed to the marketplace",
      ])
      expect((await adjust(45_000, "brought-cash")).balance.available).toBe(0)
      const silent = await close({ reason: " ", password: password() })
      expect(silent.body.fields?.[0]).toMatchObject({
        field: "reason",
        message: "Lý do: hãy điền mục này.",
      })
      const wrong = await close({ reason, password: "không phải" })
      expect([wrong.status, wrong.body.fields?.[0]?.field]).toEqual([400, "password"])
      expect((await close({ reason, password: password() })).body).toEqual({ closed: true })
      expect(
        await backend.sql(
          `select s.status, e.reason from seller s join audit_entry e on e.subject_id = s.id
             and e.action = 'seller.status' where s.id = $1`,
          seller,
        ),
      ).toEqual([{ status: "closed", reason }])
      expect((await close({ reason, password: password() })).status).toBe(403)
    })
  })
}
