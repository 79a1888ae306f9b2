import { readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { accountsOf, type Backend, signIn } from "../../support"
import { bearer, SellingShop, type SoldPart } from "../../support/selling-shop"

interface Balance {
  pending: number
  available: number
}
interface Problem {
  id: string
  kind: string
  said: { message: string }[]
  shopper: { name: string; phone: string }
  seller: { id: string; phone: string | null }
}

/** What a shopper reports of a parcel: who hears of it, and what waits for it until staff have closed it. */
export function problems(shop: () => Backend): void {
  describe("a problem that a shopper reports", () => {
    let selling: SellingShop
    let order: { id: string; number: number; parts: SoldPart[] }
    let part: SoldPart
    let token = ""

    const owed = () =>
      selling.shopper.must<{
        balance: Balance
        waiting: { order: { id: string }; waits_for: string; until: string | null }[]
      }>("GET", "/seller/balance", undefined, bearer(part.token))
    const balance = async () => (await owed()).balance
    const waiting = async () => (await owed()).waiting
    const asShopper = <Body>(what: string, body: object) =>
      selling.shopper.call<Body & { message: string }>(
        "POST",
        `/store/orders/${order.id}/seller-orders/${part.id}/${what}`,
        body,
        { "x-order-token": token },
      )
    const report = (message: string) => asShopper("problem", { kind: "damaged", message })
    const pay = (amount: number, reference: string) =>
      selling.shopper.call<{ message: string }>(
        "POST",
        `/admin/sellers/${part.seller_id}/settlements`,
        { kind: "payout", amount, reference, note: "Kỳ này" },
        selling.admin,
      )
    const close = (id: string, body: object) =>
      selling.shopper.call<{ message: string }>(
        "POST",
        `/admin/seller-orders/${id}/problem`,
        { outcome: "replaced", note: "Đã gửi bù một hộp", read: 1, ...body },
        selling.admin,
      )
    const listed = async (path: string, headers: Record<string, string>) =>
      (
        await selling.shopper.must<{ problems: Problem[] }>("GET", path, undefined, headers)
      ).problems.filter(({ id }) => id === part.id)
    const byStaff = () => listed("/admin/seller-orders/problems", selling.admin)

    /** One letter of this part's report went out to this address, and says so: sellers are told of the report, shoppers of the part. */
    const isTold = async (to: string, template: string, words: string) => {
      const letters = () =>
        shop().sql<{ external_id: string }>(
          `select n.external_id from notification n join seller_order_problem p on n.resource_id in (p.id, p.seller_order_id)
            where p.seller_order_id = $1 and n.template = $2 and n."to" = lower($3) and n.status = 'success'`,
          part.id,
          template,
          to,
        )
      await expect.poll(async () => (await letters()).length, { timeout: 15_000 }).toBe(1)
      const [letter] = await letters()
      const page = readFileSync(join(shop().dataDir, "mail", `${letter!.external_id}.html`), "utf8")
      expect(page).toContain(words)
      expect(page).not.toContain("bẹp")
    }

    const lookUp = () =>
      selling.shopper.must<{
        token: string
        order: { seller_orders: { status: string; may: string[]; problem: object }[] }
      }>("POST", "/store/orders/look-up", { number: order.number, phone: "0912345678" })

    /** A parcel that is paid for, and there by this word. */
    const delivered = async (by: "shopper" | "seller", email?: null) => {
      order = await selling.order([1, 0], { provider: "pp_vietqr_vietqr", email })
      part = order.parts[0]!
      await selling.shopper.must(
        "POST",
        `/admin/orders/${order.id}/bank-transfer`,
        { reference: `FT-P${order.number}` },
        selling.admin,
      )
      token = (await lookUp()).token
      for (const verb of ["confirm", "pack"])
        expect((await selling.act(part, verb)).status).toBe(200)
      await selling.act(part, "hand-over", { carrier: "VNPost" })
      const there =
        by === "seller" ? await selling.act(part, "deliver") : await asShopper("received", {})
      expect(there.status).toBe(200)
    }

    beforeAll(async () => {
      selling = new SellingShop(shop())
      await selling.open()
    })

    it("keeps the money of its parcel from a payout, before staff, the seller and the shopper, until it is closed", async () => {
      await delivered("shopper")
      const before = await balance()
      expect(before.available).toBeGreaterThan(0)
      expect((await report("Hộp bị bẹp, gọi tôi số 0912345678")).status).toBe(202)
      expect((await report("Cả hai hộp")).status).toBe(202)
      const seller = selling.sellers[0]!.email
      await isTold(
        seller,
        "seller-seller_order_problem",
        `Đơn ${order.number}-1: khách báo hàng hư hỏng`,
      )
      const after = await balance()
      expect(after.pending + after.available).toBe(before.pending + before.available)
      expect(after.available).toBeLessThan(before.available)
      expect(await waiting()).toContainEqual(
        expect.objectContaining({
          order: expect.objectContaining({ id: part.id }) as object,
          waits_for: "problem",
        }),
      )
      const refused = await pay(before.available, `P-${part.id}`)
      expect([refused.status, refused.body.message]).toEqual([
        400,
        expect.stringMatching(/^amount: .* wait: a reported problem/),
      ])

      expect(await byStaff()).toMatchObject([
        {
          kind: "damaged",
          said: [{ message: "Hộp bị bẹp, gọi tôi số 0912345678" }, { message: "Cả hai hộp" }],
          shopper: { phone: expect.stringContaining("912345678") as string },
          seller: { id: part.seller_id },
        },
      ])
      const seen = await selling.seen(part)
      expect(seen).toMatchObject({
        problem: { kind: "damaged", keeps_money: true, closed_at: null },
      })

      expect((await close(part.id, {})).body.message).toMatch(/^read: /)
      expect((await close(part.id, { read: 2 })).status).toBe(200)
      expect((await close(part.id, { read: 2 })).body.message).toMatch(/^problem: /)
      await isTold("an@example.com", "seller-order-problem-closed", "Người bán đã gửi hàng bù.")
      expect(await balance()).toEqual(before)
      expect(await byStaff()).toEqual([])
      expect((await pay(before.available, `P-${part.id}`)).status).toBe(200)
      const { order: shown } = await lookUp()
      expect(shown.seller_orders[0]!.problem).toMatchObject({ outcome: "replaced" })
      expect(JSON.stringify(shown)).not.toContain("gửi bù")
    })

    it("is answered by a text message to a shopper without an e-mail address", async () => {
      await delivered("shopper", null)
      await report("Hộp bị bẹp")
      expect((await close(part.id, {})).status).toBe(200)
      const texts = () =>
        shop().sql<{ to: string; external_id: string }>(
          `select "to", external_id from notification where resource_id = $1 and channel = 'sms'
             and template = 'seller-order-problem-closed' and status = 'success'`,
          part.id,
        )
      await expect.poll(texts, { timeout: 15_000 }).toMatchObject([{ to: "+84912345678" }])
      const [text] = await texts()
      const said = readFileSync(join(shop().dataDir, "phone", `${text!.external_id}.txt`), "utf8")
      expect(said).toContain(`Don ${order.number}: bao cao cua ban da duoc xu ly.`)
      expect(said).not.toContain("gui bu mot hop")
    })

    it("is seen by the office of the seller's province, without the shopper or a word of what was written", async () => {
      await delivered("shopper")
      await report("Tôi là An, số 0912345678")
      const [mine, other] = accountsOf(shop()).offices
      await shop().sql(
        `update seller set province_code = (select o.province_code from office o join officer r on r.office_id = o.id
           where r.email = lower($2)) where id = $1`,
        part.seller_id,
        mine!.email,
      )
      const path = "/office/seller-orders/problems"
      const ofOffice = async (account: typeof mine) =>
        listed(path, bearer(await signIn(shop(), "officer", account!)))
      const [one] = await ofOffice(mine)
      expect(one).toMatchObject({ kind: "damaged", seller: { id: part.seller_id } })
      for (const secret of ["0912345678", "912345678", "An", "order_"])
        expect(JSON.stringify(one)).not.toContain(`"${secret}`)
      expect(one).not.toHaveProperty("said")
      expect(await ofOffice(other)).toEqual([])
      await close(part.id, {})
    })

    it("ends with a part that will not be sent, which takes no other", async () => {
      order = await selling.order([1, 0], { provider: "pp_vietqr_vietqr" })
      part = order.parts[0]!
      token = (await lookUp()).token
      expect((await report("Tôi đặt nhầm địa chỉ")).status).toBe(202)
      expect(await byStaff()).toHaveLength(1)
      expect((await close(part.id, { outcome: "refunded" })).body.message).toMatch(
        /^outcome: the parcel is placed/,
      )
      expect((await selling.act(part, "refuse", { reason: "out_of_stock" })).status).toBe(200)
      expect(await byStaff()).toEqual([])
      const late = await report("Sao lại không gửi?")
      expect([late.status, late.body.message]).toEqual([
        400,
        "status: refused; nothing of it will be sent",
      ])
      const [shown] = (await lookUp()).order.seller_orders
      expect(shown).toMatchObject({
        status: "refused",
        may: [],
        problem: { outcome: "not_sent" },
      })
      expect(await selling.seen(part)).toMatchObject({ problem: { outcome: "not_sent" } })
    })

    it("comes before or after a payout that is made at the same moment: the money is out, or it waits", async () => {
      for (let round = 0; round < 4; round++) {
        await delivered("shopper")
        const { available } = await balance()
        const [payout, told] = await Promise.all([
          pay(available, `race-${part.id}`),
          report("Hộp bị bẹp"),
        ])
        expect(told.status).toBe(202)
        const after = await balance()
        if (payout.status === 200) expect(after.available).toBe(0)
        else expect(after.available).toBeLessThan(available)
        expect(after.available).toBeGreaterThanOrEqual(0)
        await close(part.id, {})
      }
    })

    it("may come within some days of a seller's own word that it is there, and the money is here still", async () => {
      await delivered("seller")
      const had = await balance()
      const own = (await waiting()).find(({ order: { id } }) => id === part.id)
      expect(own).toMatchObject({ waits_for: "own_word", until: expect.any(String) as string })
      const refused = await pay(had.available + 1, `own-${part.id}`)
      expect([refused.status, refused.body.message]).toEqual([
        400,
        expect.stringContaining("wait: its seller's own word alone"),
      ])
      // As days pass: moves are kept as they were made, so it is this one that is told of another day.
      await shop().sql("alter table seller_order_transition disable trigger user")
      await shop().sql(
        "update seller_order_transition set at = at - interval '3 days 1 minute' where seller_order_id = $1",
        part.id,
      )
      await shop().sql("alter table seller_order_transition enable trigger user")
      expect((await waiting()).map(({ order: { id } }) => id)).not.toContain(part.id)
      expect((await balance()).available).toBeGreaterThan(had.available)
    })
  })
}
