import { readFileSync } from "node:fs"
import { join as pathOf } from "node:path"
import { describe, expect, it } from "vitest"
import type { PromotionShop } from "./counter"
import { PRICE, programmeDesk } from "./programme-desk"

interface Weighed {
  programme: { part: string; state: string; brought: boolean; office: string; quota: number | null }
  goods: {
    product_id: string
    taken: boolean
    floor_vnd: number | null
    pieces: Record<"before" | "now" | "after" | "seller_bears" | "office_bears", number>[]
    findings: { rule: string; bars: boolean }[]
  }[]
}

/** A programme as the sellers have it who are invited to it. */
export function programmeSellers(shop: () => PromotionShop): void {
  describe("a programme that a seller is invited to", () => {
    const { who, ask, must, terms, good, draft, move, announced, stop } = programmeDesk(shop)
    const weighed = async (id: string) =>
      (await must(who.seller.token, "GET", `/seller/programmes/${id}`)) as unknown as Weighed
    const join = (id: string, goods: object[], quota: number | null = null) =>
      ask(who.seller.token, "PUT", `/seller/programmes/${id}`, { goods, quota })

    it("says of each good what a shopper would pay and what the seller would bear, and of other sellers nothing", async () => {
      const id = await draft({}, [14])
      const off = Math.floor((PRICE * 20) / 100)
      const office_bears = Math.round((off * 6) / 10)
      const { programme, goods } = await weighed(id)
      expect(programme).toMatchObject({ part: "joined", brought: true, quota: null })
      expect(programme.office).not.toBe("")
      expect(goods.find(({ product_id }) => product_id === good(14).product_id)).toMatchObject({
        taken: true,
        floor_vnd: 1_000,
        pieces: [
          {
            before: PRICE,
            now: PRICE,
            after: PRICE - off,
            seller_bears: off - office_bears,
            office_bears,
          },
        ],
      })
      const own = await shop().backend.sql<{ product_id: string }>(
        "select product_id from listing where seller_id = $1 and deleted_at is null",
        who.seller.id,
      )
      expect(goods.map(({ product_id }) => product_id).sort()).toEqual(
        own.map(({ product_id }) => product_id).sort(),
      )
      // Other terms are agreed to anew, with the goods of before in sight.
      await must(who.head, "PUT", `/office/programmes/${id}`, terms({ value: 30 }))
      const again = await weighed(id)
      expect(again.programme).toMatchObject({ part: "invited", brought: true })
    })

    it("takes no good that can have no part, nor a floor above the price, and names each with its reason", async () => {
      const id = await draft({}, [14])
      const { product_id } = good(16)
      const [origin] = await shop().backend.sql<{ province_code: string }>(
        "select province_code from product_origin where product_id = $1",
        product_id,
      )
      const moveTo = (code: string) =>
        shop().backend.sql(
          "update product_origin set province_code = $1 where product_id = $2",
          code,
          product_id,
        )
      await moveTo("00")
      try {
        const { goods } = await weighed(id)
        expect(
          goods.find((one) => one.product_id === product_id)?.findings.filter(({ bars }) => bars),
        ).toMatchObject([{ rule: "eligibility" }])
        const refused = await join(id, [
          { product_id: good(14).product_id, floor_vnd: PRICE },
          { product_id },
        ])
        expect(refused.status).toBe(400)
        expect(refused.body).toMatchObject({
          fields: [
            { field: "goods.0.floor_vnd", code: "floor" },
            { field: "goods.1.product_id", code: "eligibility" },
          ],
        })
      } finally {
        await moveTo(origin!.province_code)
      }
      const joined = await join(id, [{ product_id: good(14).product_id, floor_vnd: 9_000 }], 25)
      expect(joined.status).toBe(200)
      expect((await weighed(id)).programme.quota).toBe(25)
      await must(who.seller.token, "DELETE", `/seller/programmes/${id}`)
      expect((await weighed(id)).programme.part).toBe("left")
      // Who left may be invited once more, and is not ticked by himself.
      const candidates = async () =>
        (await must(who.reviewer, "GET", `/office/programmes/${id}/candidates`)).sellers ?? []
      const own = async () => (await candidates()).find((one) => one.id === who.seller.id)
      expect(await own()).toMatchObject({ before: "left" })
      const again = { seller_id: who.seller.id }
      await must(who.reviewer, "POST", `/office/programmes/${id}/sellers`, again)
      expect((await weighed(id)).programme).toMatchObject({ part: "invited", brought: true })
      expect(await own()).toBeUndefined()
    })

    it("is drafted once by one form, whose answer may be late", async () => {
      const client_key = `form-${Date.now()}`
      const body = terms({ client_key })
      const answers = await Promise.all(
        [body, body, { ...body, slug: `${body.slug}-2026` }].map((sent) =>
          ask(who.reviewer, "POST", "/office/programmes", sent),
        ),
      )
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
      expect(new Set(answers.map((answer) => answer.body.programme?.id)).size).toBe(1)
      const other = await ask(who.reviewer, "POST", "/office/programmes", { ...body, value: 21 })
      expect([other.status, other.body.code]).toEqual([400, "programme_drafted"])
    })

    it("is dropped for a reason while it is a draft, which its seller is written of, and never once it is announced", async () => {
      const id = await draft({}, [14])
      const drop = (token: string, of: string, reason: string | null, version?: number) =>
        ask(token, "POST", `/office/programmes/${of}/moves`, { to: "dropped", reason, version })
      expect((await drop(who.reviewer, id, null)).status).toBe(400)
      const stale = await drop(who.reviewer, id, "Minh họa: hết kinh phí", 1)
      expect([stale.status, stale.body.code]).toEqual([409, "programme_changed"])
      expect((await drop(who.reviewer, id, "Minh họa: hết kinh phí")).status).toBe(200)
      expect((await weighed(id)).programme).toMatchObject({ part: "joined", state: "dropped" })
      const letters = async () => {
        const sent = await shop().backend.sql<{ external_id: string }>(
          "select external_id from notification where resource_type = 'programme' and channel = 'email' and status = 'success'",
        )
        return sent
          .map(({ external_id }) =>
            readFileSync(pathOf(shop().backend.dataDir, "mail", `${external_id}.html`), "utf8"),
          )
          .filter((html) => html.includes(id) && html.includes("Chương trình không tổ chức nữa"))
      }
      await expect.poll(async () => (await letters()).length, { timeout: 15_000 }).toBe(1)
      expect((await letters())[0]).toContain("Minh họa: hết kinh phí")
      const log = await shop().backend.sql<{ reason: string }>(
        "select reason from audit_entry where subject_id = $1 and action = 'programme.dropped'",
        id,
      )
      expect(log).toEqual([{ reason: "Minh họa: hết kinh phí" }])
      // Nothing goes on from there: nobody joins, checks, changes or drops it again.
      expect((await join(id, [{ product_id: good(14).product_id }])).body.code).toBe(
        "programme_closed",
      )
      expect((await move(who.reviewer, id, "checked")).body.code).toBe("programme_move")
      const changed = await ask(who.reviewer, "PUT", `/office/programmes/${id}`, terms())
      expect(changed.body.code).toBe("programme_closed")
      expect((await drop(who.reviewer, id, "…")).body.code).toBe("programme_move")
      // What a head has approved is a head's to drop.
      const approved = await draft({}, [14])
      expect((await move(who.reviewer, approved, "checked")).status).toBe(200)
      expect((await move(who.head, approved, "approved")).status).toBe(200)
      const byReviewer = await drop(who.reviewer, approved, "Minh họa: hết kinh phí")
      expect([byReviewer.status, byReviewer.body.code]).toEqual([403, "head_only"])
      expect((await drop(who.head, approved, "Minh họa: hết kinh phí")).status).toBe(200)
      const running = await announced({}, [14])
      expect((await drop(who.head, running, "…")).body.code).toBe("programme_move")
      await stop(running)
    })
  })
}
